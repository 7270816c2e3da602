import type { BoxMessage, PeerId, ThreadStore } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { boxMessages } from './boxes-messages.ts';
import { ptsMax } from './tail-read.ts';
import { threadSummary } from './threads-read.ts';

/** How far a negative add_offset may lead past the offset; nobody scrolls so far at once. */
const newerMax = 10_000;

const findOlder = statement((db, p: { box: PeerId; top: number; below: number; skip: number; limit: number }) =>
  db
    .selectFrom('threads')
    .select('id')
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.top)
    .where('id', '<', p.below)
    .orderBy('id', 'desc')
    .limit(p.limit)
    .offset(p.skip),
);

const findNewer = statement((db, p: { box: PeerId; top: number; from: number; skip: number; limit: number }) =>
  db
    .selectFrom('threads')
    .select('id')
    .where('box_id', '=', p.box)
    .where('top_id', '=', p.top)
    .where('id', '>=', p.from)
    .orderBy('id', 'asc')
    .limit(p.limit)
    .offset(p.skip),
);

/** Dates rise with ids, so that the first one is the earliest. */
const findSince = statement((db, p: { box: PeerId; top: number; date: number }) =>
  db
    .selectFrom('threads')
    .innerJoin('box_rows', (join) =>
      join.onRef('box_rows.box_id', '=', 'threads.box_id').onRef('box_rows.pts', '=', 'threads.id'),
    )
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select('threads.id')
    .where('threads.box_id', '=', p.box)
    .where('threads.top_id', '=', p.top)
    .where('contents.date', '>=', p.date)
    .orderBy('threads.id')
    .limit(1),
);

/** A part of a thread, newest first, as of a dialog's history. Source: core.telegram.org/api/offsets */
export function* threadHistory(
  window: Parameters<ThreadStore['history']>[0],
): Steps<{ messages: BoxMessage[]; count: number }> {
  const { boxId: box, topId: top, addOffset, limit } = window;
  const offset = yield* offsetOf(window);
  const newerWanted = Math.min(Math.max(-addOffset, 0), newerMax);
  const newerLimit = Math.min(newerWanted, limit);
  const newer = { box, top, from: offset, skip: newerWanted - newerLimit, limit: newerLimit };
  const older = { box, top, below: offset, skip: Math.max(addOffset, 0), limit: limit - newerLimit };
  const rows = [
    ...(newerLimit > 0 ? yield* run(findNewer(newer)) : []),
    ...(newerLimit < limit ? yield* run(findOlder(older)) : []),
  ];
  const ids = rows.map(({ id }) => id).filter((id) => (window.maxId === 0 || id < window.maxId) && id > window.minId);
  const messages = ids.length === 0 ? [] : yield* boxMessages({ boxId: box, ids });
  const { replies } = yield* threadSummary(box, top, window.viewer);
  return { messages: messages.toSorted((a, b) => b.id - a.id), count: replies };
}

function* offsetOf(window: Parameters<ThreadStore['history']>[0]): Steps<number> {
  if (window.offsetId > 0) return window.offsetId;
  if (window.offsetDate <= 0) return ptsMax;
  const range = { box: window.boxId, top: window.topId, date: window.offsetDate };
  return (yield* runOne(findSince(range)))?.id ?? ptsMax;
}
