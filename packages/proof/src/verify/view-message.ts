import type { Tl, TlOf } from '@suaka/tl';
import type { MessageView } from './account-state.ts';

export function userOf(peer: Tl<'Peer'>): number {
  if (peer._ !== 'peerUser') throw new Error(`a ${peer._} where only people talk`);
  return peer.user_id;
}

const entitiesView = (entities: readonly Tl<'MessageEntity'>[] | undefined): string =>
  JSON.stringify((entities ?? []).map(({ _, offset, length }) => [_, offset, length]));

const replyId = (header: Tl<'MessageReplyHeader'> | undefined): number | undefined =>
  header?._ === 'messageReplyHeader' ? header.reply_to_msg_id : undefined;

/** Its access hash, too, since the same place has the same for all. */
const placeView = (media: Tl<'MessageMedia'> | undefined): string =>
  media?._ === 'messageMediaGeoLive' && media.geo._ === 'geoPoint'
    ? [media.geo.lat, media.geo.long, media.geo.access_hash, media.period].join(' ')
    : '';

/** A message as the account `selfId` sees it; undefined for an empty one. */
export function viewMessage(message: Tl<'Message'>, selfId: number): MessageView | undefined {
  if (message._ !== 'message') return undefined;
  const peerId = userOf(message.peer_id);
  const isOut = message.out === true;
  return {
    id: message.id,
    peerId,
    fromId: message.from_id ? userOf(message.from_id) : isOut ? selfId : peerId,
    isOut,
    date: message.date,
    text: message.message,
    entities: entitiesView(message.entities),
    replyToId: replyId(message.reply_to),
    isForwarded: message.fwd_from !== undefined,
    place: placeView(message.media),
    editDate: message.edit_date,
  };
}

/** The same from the short form of an update. */
export const viewShortMessage = (update: TlOf<'updateShortMessage'>, selfId: number): MessageView => ({
  id: update.id,
  peerId: update.user_id,
  fromId: update.out === true ? selfId : update.user_id,
  isOut: update.out === true,
  date: update.date,
  text: update.message,
  entities: entitiesView(update.entities),
  replyToId: replyId(update.reply_to),
  isForwarded: update.fwd_from !== undefined,
  place: '',
  editDate: undefined,
});
