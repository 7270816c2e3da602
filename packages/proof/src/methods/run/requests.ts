import { Long, type tl } from '@mtcute/core';

/** The newest messages of a chat. */
export const historyOf = (peer: tl.TypeInputPeer, limit = 20): tl.messages.RawGetHistoryRequest => ({
  _: 'messages.getHistory',
  peer,
  offsetId: 0,
  offsetDate: 0,
  addOffset: 0,
  limit,
  maxId: 0,
  minId: 0,
  hash: Long.ZERO,
});

/** The first page of dialogs of a folder, the main one where none is named. */
export const dialogsOf = (folderId?: number): tl.messages.RawGetDialogsRequest => ({
  _: 'messages.getDialogs',
  ...(folderId === undefined ? {} : { folderId }),
  offsetDate: 0,
  offsetId: 0,
  offsetPeer: { _: 'inputPeerEmpty' },
  limit: 100,
  hash: Long.ZERO,
});

export const peerDialogOf = (peer: tl.TypeInputPeer): tl.messages.RawGetPeerDialogsRequest => ({
  _: 'messages.getPeerDialogs',
  peers: [{ _: 'inputDialogPeer', peer }],
});
