import type { Delivery, History, HistoryWindow, SavedStore, UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { deleteMessages } from './boxes-delete.ts';
import { boxMessages } from './boxes-messages.ts';
import { countedMax } from './messages-count.ts';
import { countSaved, savedIdsBelow, savedIdSince, savedIdsFrom } from './saved-ids.ts';
import { ptsMax } from './tail-read.ts';

/** How far a negative add_offset may lead past the offset. */
const newerMax = 10_000;
/** Past every date. */
const dateMax = 2 ** 31 - 1;

/** A part of what was saved of a chat, newest first. Source: core.telegram.org/api/offsets */
export function* savedHistory(window: HistoryWindow): Steps<History> {
  const { peerId: peer, addOffset, limit } = window;
  // The box of saved messages is a user's own.
  const range = { owner: window.boxId as UserId, peer };
  const offset = yield* offsetOf(range, window);
  const newerWanted = Math.min(Math.max(-addOffset, 0), newerMax);
  const newerLimit = Math.min(newerWanted, limit);
  const newer = newerLimit > 0 ? yield* savedIdsFrom(range, offset, newerWanted - newerLimit, newerLimit) : [];
  const older =
    newerLimit < limit ? yield* savedIdsBelow(range, offset, Math.max(addOffset, 0), limit - newerLimit) : [];
  const ids = [...newer, ...older].filter((id) => (window.maxId === 0 || id < window.maxId) && id > window.minId);
  const messages = yield* boxMessages({ boxId: window.boxId, ids });
  const count = yield* countSaved(range, countedMax);
  return { messages: messages.toSorted((a, b) => b.id - a.id), count, isCountExact: count < countedMax };
}

function* offsetOf(range: Parameters<typeof savedIdSince>[0], window: HistoryWindow): Steps<number> {
  if (window.offsetId > 0) return window.offsetId;
  if (window.offsetDate <= 0) return ptsMax;
  return (yield* savedIdSince(range, window.offsetDate)) ?? ptsMax;
}

const findDated = statement((db, p: { box: UserId; ids: readonly number[]; minDate: number; maxDate: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select('box_rows.pts')
    .where('box_id', '=', p.box)
    .where('pts', 'in', list(p.ids))
    .where('date', '>=', p.minDate)
    .where('date', '<=', p.maxDate)
    .orderBy('pts', 'desc'),
);

/** Deletes the newest part of what was saved of a chat. */
export function* deleteSaved(
  args: Parameters<SavedStore['deleteHistory']>[0],
  context: WriteContext,
): Steps<{ deliveries: Delivery[]; isMoreLeft: boolean }> {
  const range = { owner: args.boxId as UserId, peer: args.peerId };
  const maxDate = args.maxDate || dateMax;
  const wanted = args.limit + 1;
  const found: number[] = [];
  let below = args.maxId === 0 ? ptsMax : args.maxId + 1;
  while (found.length < wanted) {
    const page = yield* savedIdsBelow(range, below, 0, wanted);
    const dated = yield* run(findDated({ box: range.owner, ids: page, minDate: args.minDate, maxDate }));
    found.push(...dated.map(({ pts }) => pts));
    below = page.at(-1) ?? 0;
    if (page.length < wanted) break;
  }
  const deletion = { boxId: args.boxId, ids: found.slice(0, args.limit), revoke: false };
  return { deliveries: yield* deleteMessages(deletion, context), isMoreLeft: found.length > args.limit };
}
