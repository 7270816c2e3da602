import type { History, HistoryWindow, PeerId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import { boxMessageOf, messageRows, type MessageRow } from './message-rows.ts';
import { countMessages } from './messages-count.ts';

interface Part {
  box: PeerId;
  peer: PeerId;
  offset: number;
  skip: number;
  limit: number;
}

const findOlder = statement((db, p: Part) =>
  messageRows(db)
    .where('box_rows.box_id', '=', p.box)
    .where('box_rows.peer_id', '=', p.peer)
    .where('box_rows.pts', '<', p.offset)
    .orderBy('box_rows.pts', 'desc')
    .limit(p.limit)
    .offset(p.skip),
);

const findNewer = statement((db, p: Part) =>
  messageRows(db)
    .where('box_rows.box_id', '=', p.box)
    .where('box_rows.peer_id', '=', p.peer)
    .where('box_rows.pts', '>=', p.offset)
    .orderBy('box_rows.pts', 'asc')
    .limit(p.limit)
    .offset(p.skip),
);

const findNext = statement((db, p: { box: PeerId; peer: PeerId; from: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['box_rows.pts', 'contents.date'])
    .where('box_id', '=', p.box)
    .where('kind', '=', eventKinds.message)
    .where('peer_id', '=', p.peer)
    .where('pts', '>=', p.from)
    .orderBy('pts', 'asc')
    .limit(1),
);

/** Past the id of every message. */
const idMax = 2 ** 31 - 1;

/**
 * A part of a dialog, newest first: what the slice `offset + addOffset` of length `limit` holds, and
 * of that what lies within the exclusive bounds. Source: core.telegram.org/api/offsets
 */
export function* boxHistory(window: HistoryWindow): Steps<History> {
  const offset = yield* offsetOf(window);
  const { boxId: box, peerId: peer, addOffset, limit } = window;
  const newerWanted = Math.min(Math.max(-addOffset, 0), idMax);
  const newer: readonly MessageRow[] =
    newerWanted === 0
      ? []
      : yield* run(
          findNewer({ box, peer, offset, skip: Math.max(newerWanted - limit, 0), limit: Math.min(newerWanted, limit) }),
        );
  const olderLimit = limit - Math.min(newerWanted, limit);
  const older: readonly MessageRow[] =
    olderLimit === 0 ? [] : yield* run(findOlder({ box, peer, offset, skip: Math.max(addOffset, 0), limit: olderLimit }));
  const rows = [...newer.toReversed(), ...older].filter(
    (row) => (window.maxId === 0 || row.pts < window.maxId) && row.pts > window.minId,
  );
  const { count, isExact } = yield* countMessages(box, peer);
  return { messages: rows.map((row) => boxMessageOf(box, row)), count, isCountExact: isExact };
}

/** The id before which the window begins: that of the offset, or where its date begins. */
function* offsetOf(window: HistoryWindow): Steps<number> {
  if (window.offsetId > 0) return window.offsetId;
  if (window.offsetDate <= 0) return idMax;
  return yield* firstIdSince(window.boxId, window.peerId, window.offsetDate);
}

/** Bisects: dates rise with ids, and there is no index by date. */
function* firstIdSince(box: PeerId, peer: PeerId, date: number): Steps<number> {
  let [low, high] = [0, idMax];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const row = yield* runOne(findNext({ box, peer, from: middle }));
    if (row === undefined || row.date >= date) high = middle;
    else low = row.pts + 1;
  }
  return low;
}
