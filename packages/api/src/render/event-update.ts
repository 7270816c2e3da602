import { channelOfPeer, peerKind, type BoxEvent, type BoxMessage, type FolderMove, type PeerId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { everyone } from './everyone.ts';
import type { MessageFacts } from './facts.ts';
import { renderReactions } from './facts/reactions.ts';
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
    case 'reactions':
      return {
        _: isChannel ? 'updateEditChannelMessage' : 'updateEditMessage',
        message: renderMessage(event.message, facts),
        ...at,
      };
    case 'pins': {
      const pins = { pinned: event.isPinned || undefined, messages: [...event.ids], ...at };
      return isChannel
        ? { _: 'updatePinnedChannelMessages', channel_id: channelOfPeer(boxId), ...pins }
        : { _: 'updatePinnedMessages', peer: renderPeer(event.peerId), ...pins };
    }
    case 'readContents':
      return { _: 'updateReadMessagesContents', messages: [...event.ids], date: event.date, ...at };
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

/**
 * What those who are there are told of one event. Reactions are told by themselves, as clients
 * animate them, and as a change of the message, which takes the pts and is all that the difference tells.
 */
export function renderLive(boxId: PeerId, event: BoxEvent, facts: MessageFacts): Tl<'Update'>[] {
  const update = renderEvent(boxId, event, facts);
  return event.kind === 'reactions' ? [reactionsUpdate(event.message, facts), update] : [update];
}

/** Source: core.telegram.org/constructor/updateMessageReactions */
export const reactionsUpdate = (message: BoxMessage, facts: MessageFacts): TlOf<'updateMessageReactions'> => ({
  _: 'updateMessageReactions',
  peer: renderPeer(message.peerId),
  msg_id: message.id,
  top_msg_id: message.topId,
  reactions: renderReactions(message, facts.reactions.get(message.content.seq), facts.viewer) ?? noReactions(facts),
});

const noReactions = ({ viewer }: MessageFacts): TlOf<'messageReactions'> => ({
  _: 'messageReactions',
  min: viewer === everyone || undefined,
  results: [],
});

/** The messages that events show. */
export const messagesOf = (events: readonly BoxEvent[]): BoxMessage[] =>
  events.flatMap((event) => ('message' in event ? [event.message] : []));
