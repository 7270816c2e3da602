import { pageLength, peerOfChannel, rpcError, type ChannelId, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { handler } from '../handler.ts';
import { renderDialogs } from '../render/dialog.ts';

/** The folder of archived chats. Source: core.telegram.org/api/folders */
export const archiveFolder = 1;

/**
 * Answers in full, whatever hash the client sends: how it covers reading and drafts is documented nowhere.
 * Source: core.telegram.org/method/messages.getDialogs
 */
export const getDialogs = handler('messages.getDialogs', { lane: 2, allow: 'user' }, async (call, params) => {
  const folder = params.folder_id ?? 0;
  if (folder !== 0 && folder !== archiveFolder) throw rpcError('FOLDER_ID_INVALID');
  // Nothing can be archived yet, so that folder is empty.
  if (folder === archiveFolder) return { _: 'messages.dialogs', dialogs: [], messages: [], chats: [], users: [] };
  const { messages: parts } = call.services;
  const { userId } = call.caller;
  const { dialogs, count } = await parts.dialogs.list({
    boxId: userId,
    beforeId: Math.max(params.offset_id, 0),
    beforePeerId: offsetPeerOf(params.offset_peer),
    beforeDate: Math.max(params.offset_date, 0),
    excludePinned: params.exclude_pinned === true,
    limit: pageLength(parts.limits, params.limit),
  });
  const body = await renderDialogs(userId, dialogs, call.services);
  return dialogs.length >= count ? { _: 'messages.dialogs', ...body } : { _: 'messages.dialogsSlice', count, ...body };
});

/** Where the last page ended; only a channel has ids of its own. */
const offsetPeerOf = (input: Tl<'InputPeer'>): PeerId | undefined =>
  input._ === 'inputPeerChannel' ? peerOfChannel(input.channel_id as ChannelId) : undefined;
