import { channelOfPeer, peerKind, type BoxEvent, type BoxMessage, type FolderMove, type PeerId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { MessageFacts } from './facts.ts';
import { renderMessage } from './message.ts';
import { renderPeer } from './peer.ts';

/** How far one event moves a box. */
export const ptsCount = 1;

/** What a client is told of one event of its own box, or of a channel's. */
export function renderEvent(boxId: PeerId, event: BoxEvent, facts: MessageFacts): Tl<'Update'> {
  const at = { pts: event.pts, pts_count: ptsCount };
  const isChannel = peerKind(boxId) === 'channel';
  switch (event.kind) {
    case 'message':
      return {
        _: isChannel ? 'updateNewChannelMessage' : 'updateNewMessage',
        message: renderMessage(event.message, facts),
        ...at,
      };
    case 'edit':
      return {
        _: isChannel ? 'updateEditChannelMessage' : 'updateEditMessage',
        message: renderMessage(event.message, facts),
        ...at,
      };
    case 'delete':
      return isChannel
        ? { _: 'updateDeleteChannelMessages', channel_id: channelOfPeer(boxId), messages: [...event.ids], ...at }
        : { _: 'updateDeleteMessages', messages: [...event.ids], ...at };
    case 'readInbox':
      return {
        _: 'updateReadHistoryInbox',
        peer: renderPeer(event.peerId),
        max_id: event.maxId,
        still_unread_count: event.unreadCount,
        ...at,
      };
    case 'folderPeers':
      return { _: 'updateFolderPeers', folder_peers: event.moves.map(renderFolderPeer), ...at };
    case 'readOutbox':
      break;
  }
  return { _: 'updateReadHistoryOutbox', peer: renderPeer(event.peerId), max_id: event.maxId, ...at };
}

const renderFolderPeer = ({ peerId, folderId }: FolderMove): TlOf<'folderPeer'> => ({
  _: 'folderPeer',
  peer: renderPeer(peerId),
  folder_id: folderId,
});

/** The messages that events show. */
export const messagesOf = (events: readonly BoxEvent[]): BoxMessage[] =>
  events.flatMap((event) => (event.kind === 'message' || event.kind === 'edit' ? [event.message] : []));
