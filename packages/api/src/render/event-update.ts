import type { BoxEvent, BoxMessage } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { renderMessage } from './message.ts';
import { renderPeer } from './peer.ts';

/** How far one event moves a box. */
export const ptsCount = 1;

/** What a client is told of one event of its box. */
export function renderEvent(event: BoxEvent): Tl<'Update'> {
  const at = { pts: event.pts, pts_count: ptsCount };
  switch (event.kind) {
    case 'message':
      return { _: 'updateNewMessage', message: renderMessage(event.message), ...at };
    case 'edit':
      return { _: 'updateEditMessage', message: renderMessage(event.message), ...at };
    case 'delete':
      return { _: 'updateDeleteMessages', messages: [...event.ids], ...at };
    case 'readInbox':
      return {
        _: 'updateReadHistoryInbox',
        peer: renderPeer(event.peerId),
        max_id: event.maxId,
        still_unread_count: event.unreadCount,
        ...at,
      };
    case 'readOutbox':
      break;
  }
  return { _: 'updateReadHistoryOutbox', peer: renderPeer(event.peerId), max_id: event.maxId, ...at };
}

/** The messages that events show. */
export const messagesOf = (events: readonly BoxEvent[]): BoxMessage[] =>
  events.flatMap((event) => (event.kind === 'message' || event.kind === 'edit' ? [event.message] : []));
