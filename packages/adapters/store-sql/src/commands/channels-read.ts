import type { BoxStore, ChannelRead, PeerId, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { recordFor } from './accounts-tell.ts';
import { setReadInbox, setReadOutbox } from './boxes-read-history.ts';
import { idsDescending } from './dialog-ids.ts';
import { ensureDialog, findDialog, readInboxMax } from './dialogs-read.ts';
import { unreadInChannel } from './messages-count.ts';
import { recordReading } from './readings.ts';
import { ptsMax, tailOf } from './tail-read.ts';

/** How many of the messages that were read have their authors told. */
const toldMax = 50;

const findAuthors = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  db
    .selectFrom('box_rows')
    .select(['pts', 'ref'])
    .where('box_id', '=', p.box)
    .where('pts', 'in', list(p.ids))
    .orderBy('pts', 'desc'),
);

/** Reads a channel up to a message. Nothing enters its box: how far someone read is between them and the authors. */
export function* readChannel(args: Parameters<BoxStore['readChannel']>[0]): Steps<ChannelRead | undefined> {
  const { userId: user, channelId: channel, date } = args;
  const after = yield* readInboxMax(user, channel);
  const tail = yield* tailOf(channel);
  const range = { box: channel, peer: channel, from: after + 1, below: args.maxId === 0 ? ptsMax : args.maxId + 1 };
  const ids = yield* idsDescending(range, tail, 0, toldMax);
  const [maxId] = ids;
  if (maxId === undefined) return undefined;
  yield* ensureDialog(user, channel);
  yield* run(setReadInbox({ box: user, peer: channel, max: maxId }));
  if (args.isDated) yield* recordReading({ reader: user, peer: channel, max: maxId, date });
  const unreadCount = yield* unreadInChannel(channel, user, maxId, tail);
  yield* recordFor([user], date, { kind: 'readChannelInbox', channelId: channel, maxId, unreadCount });
  return { maxId, unreadCount, authors: yield* tellAuthors(channel, user, ids, date) };
}

function* tellAuthors(
  channel: PeerId,
  reader: UserId,
  ids: readonly number[],
  date: number,
): Steps<{ userId: UserId; maxId: number }[]> {
  const last = new Map<UserId, number>();
  for (const { pts, ref } of yield* run(findAuthors({ box: channel, ids }))) {
    // The ref of a message in a channel is its author.
    const author = ref as UserId | null;
    if (author !== null && author !== reader && !last.has(author)) last.set(author, pts);
  }
  const told: { userId: UserId; maxId: number }[] = [];
  for (const [userId, maxId] of last) {
    const known = (yield* runOne(findDialog({ box: userId, peer: channel })))?.read_outbox_max ?? 0;
    if (known >= maxId) continue;
    yield* ensureDialog(userId, channel);
    yield* run(setReadOutbox({ box: userId, peer: channel, max: maxId }));
    yield* recordFor([userId], date, { kind: 'readChannelOutbox', channelId: channel, maxId });
    told.push({ userId, maxId });
  }
  return told;
}
