import type { History, HistoryWindow, PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { idsAscending, idsDescending } from './dialog-ids.ts';
import { boxMessageOf, messageRows } from './message-rows.ts';
import { countMessages } from './messages-count.ts';
import { ptsMax, tailOf, type BoxTail } from './tail-read.ts';

/** How far a negative add_offset may lead past the offset; nobody scrolls so far at once. */
const newerMax = 10_000;

const findMessages = statement((db, p: { box: PeerId; ids: readonly number[] }) =>
  messageRows(db)
    .where('box_rows.box_id', '=', p.box)
    .where('box_rows.pts', 'in', list(p.ids))
    .orderBy('box_rows.pts', 'desc'),
);

const findDate = statement((db, p: { box: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select('contents.date')
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id),
);

/**
 * A part of a dialog, newest first: what the slice `offset + addOffset` of length `limit` holds, and
 * of that what lies within the exclusive bounds. Source: core.telegram.org/api/offsets
 */
export function* boxHistory(window: HistoryWindow): Steps<History> {
  const { boxId: box, peerId: peer, addOffset, limit } = window;
  const tail = yield* tailOf(box);
  const offset = yield* offsetOf(window, tail);
  const newerWanted = Math.min(Math.max(-addOffset, 0), newerMax);
  const newerLimit = Math.min(newerWanted, limit);
  const newer = { box, peer, from: offset, below: ptsMax };
  const older = { box, peer, from: 0, below: offset };
  const ids = [
    ...(newerLimit > 0 ? yield* idsAscending(newer, tail, newerWanted - newerLimit, newerLimit) : []),
    ...(newerLimit < limit ? yield* idsDescending(older, tail, Math.max(addOffset, 0), limit - newerLimit) : []),
  ].filter((id) => (window.maxId === 0 || id < window.maxId) && id > window.minId);
  const rows = yield* run(findMessages({ box, ids }));
  const { count, isExact } = yield* countMessages(box, peer, tail);
  return { messages: rows.map((row) => boxMessageOf(box, row)), count, isCountExact: isExact };
}

/** The id before which the window begins: that of the offset, or where its date begins. */
function* offsetOf(window: HistoryWindow, tail: BoxTail): Steps<number> {
  if (window.offsetId > 0) return window.offsetId;
  if (window.offsetDate <= 0) return ptsMax;
  return yield* firstIdSince(window.boxId, window.peerId, window.offsetDate, tail);
}

/** Bisects: dates rise with ids, and there is no index by date. */
function* firstIdSince(box: PeerId, peer: PeerId, date: number, tail: BoxTail): Steps<number> {
  let [low, high] = [0, ptsMax];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [id] = yield* idsAscending({ box, peer, from: middle, below: ptsMax }, tail, 0, 1);
    const found = id === undefined ? undefined : yield* runOne(findDate({ box, id }));
    if (id === undefined || found === undefined || found.date >= date) high = middle;
    else low = id + 1;
  }
  return low;
}
