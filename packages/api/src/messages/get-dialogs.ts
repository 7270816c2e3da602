import { checkedFolder, mainFolder, pageLength, peerOfChannel, type ChannelId, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { handler } from '../handler.ts';
import { archiveOf } from '../render/archive.ts';
import { renderDialogs } from '../render/dialog.ts';

/**
 * Without a folder_id the chats of all folders are listed; of the main one the archive is a line of its own. Answers in full, whatever hash the client sends: how it covers reading and drafts is documented nowhere.
 * Source: core.telegram.org/method/messages.getDialogs
 */
export const getDialogs = handler('messages.getDialogs', { lane: 2, allow: 'user' }, async (call, params) => {
  const folderId = params.folder_id === undefined ? undefined : checkedFolder(params.folder_id);
  const { messages: parts } = call.services;
  const { userId } = call.caller;
  const { dialogs, count } = await parts.dialogs.list({
    boxId: userId,
    beforeId: Math.max(params.offset_id, 0),
    beforePeerId: offsetPeerOf(params.offset_peer),
    beforeDate: Math.max(params.offset_date, 0),
    excludePinned: params.exclude_pinned === true,
    folderId,
    limit: pageLength(parts.limits, params.limit),
  });
  const isFirstPage = params.offset_id <= 0 && params.offset_date <= 0;
  const hasArchive = folderId === mainFolder && isFirstPage && params.exclude_pinned !== true;
  const archive = hasArchive ? await archiveOf(call.services, userId) : undefined;
  const body = await renderDialogs(userId, dialogs, call.services, archive);
  return dialogs.length >= count ? { _: 'messages.dialogs', ...body } : { _: 'messages.dialogsSlice', count, ...body };
});

/** Where the last page ended; only a channel has ids of its own. */
const offsetPeerOf = (input: Tl<'InputPeer'>): PeerId | undefined =>
  input._ === 'inputPeerChannel' ? peerOfChannel(input.channel_id as ChannelId) : undefined;
