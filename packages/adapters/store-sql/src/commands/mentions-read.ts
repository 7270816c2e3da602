import type { ContentSeq, Delivery, MentionStore, PeerId, UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';
import type { WriteContext } from '../write-context.ts';
import { recordFor } from './accounts-tell.ts';
import { appendEvent } from './boxes-event-append.ts';
import { isChannel } from './chats-append.ts';
import { decodePlaces, shownIdIn } from './places.ts';

const findMessages = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['pts', 'peer_id', 'flags', 'contents.seq', 'contents.author_id', 'contents.places'])
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('pts', 'in', list(p.ids))
    .orderBy('pts'),
);

const takeMention = statement((db, p: { user: UserId; peer: PeerId; id: number }) =>
  db
    .deleteFrom('unread_mentions')
    .where('user_id', '=', p.user)
    .where('peer_id', '=', p.peer)
    .where('id', '=', p.id)
    .returning('id'),
);

const takeReactions = statement((db, p: { user: UserId; peer: PeerId; id: number }) =>
  db
    .deleteFrom('unread_reactions')
    .where('user_id', '=', p.user)
    .where('peer_id', '=', p.peer)
    .where('id', '=', p.id)
    .returning('id'),
);

const setSeen = statement((db, p: { seq: ContentSeq }) =>
  db.updateTable('reactions').set({ is_unread: 0 }).where('seq', '=', p.seq).where('is_unread', '=', sql.lit(1)),
);

const setHeard = statement((db, p: { box: PeerId; id: number }) =>
  db
    .updateTable('box_rows')
    .set({ flags: sql<number>`flags & ~${sql.lit(rowFlags.unheard)}` })
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id),
);

interface Row {
  readonly pts: number;
  readonly peer_id: PeerId;
  readonly flags: number;
  readonly seq: ContentSeq;
  readonly author_id: UserId;
  readonly places: string;
}

/**
 * Someone looked at messages: what mentioned them, what was reacted to and what was to be heard is
 * unread no more. Whose words were heard is told so.
 */
export function* readContents(
  args: Parameters<MentionStore['read']>[0],
  context: WriteContext,
): Steps<{ deliveries: Delivery[]; readIds: number[] }> {
  const { userId, boxId: box, date } = args;
  const readIds: number[] = [];
  const heardBy = new Map<PeerId, number[]>();
  for (const row of yield* run(findMessages({ box, ids: args.ids }))) {
    const heard = yield* hear(row, box);
    if (heard !== undefined) heardBy.set(heard.box, [...(heardBy.get(heard.box) ?? []), heard.id]);
    if ((yield* lookAt(row, userId)) || heard !== undefined) readIds.push(row.pts);
  }
  if (readIds.length === 0) return { deliveries: [], readIds };
  if (isChannel(box)) {
    yield* recordFor([userId], date, { kind: 'readChannelContents', channelId: box, ids: readIds });
    return { deliveries: [], readIds };
  }
  const deliveries: Delivery[] = [];
  for (const [each, ids] of [[box, readIds] as const, ...heardBy]) {
    const event = { box: each, kind: eventKinds.readContents, peer: each, ref: date, data: JSON.stringify(ids) };
    const pts = yield* appendEvent(event, context);
    deliveries.push({ boxId: each, events: [{ kind: 'readContents', pts, ids, date }] });
  }
  return { deliveries, readIds };
}

/** Whether anything of a message was unread that is read by looking at it. */
function* lookAt({ pts: id, peer_id: peer, seq }: Row, user: UserId): Steps<boolean> {
  const mention = yield* run(takeMention({ user, peer, id }));
  const reactions = yield* run(takeReactions({ user, peer, id }));
  if (reactions.length > 0) yield* run(setSeen({ seq }));
  return mention.length > 0 || reactions.length > 0;
}

/** Someone listened to what another said: told in the author's box, where it is still shown. */
function* hear(
  { pts, flags, author_id: author, places }: Row,
  box: PeerId,
): Steps<{ box: PeerId; id: number } | undefined> {
  if ((flags & rowFlags.unheard) === 0 || (flags & rowFlags.out) !== 0) return undefined;
  yield* run(setHeard({ box, id: pts }));
  const id = shownIdIn(decodePlaces(places), author);
  if (id === undefined) return undefined;
  yield* run(setHeard({ box: author, id }));
  return { box: author, id };
}
