import type { ContentSeq, PeerId, Position, SearchBounds, SearchRange } from '@suaka/domain';
import { runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { eventKinds } from '../tables/box-tables.ts';
import { boxHead } from './boxes-head.ts';

/** What stands where a message's content is known: the message, or what it left when it was deleted. */
const messageKinds = [eventKinds.message, eventKinds.gone];

/** Past every content. */
const seqMax = Number.MAX_SAFE_INTEGER as ContentSeq;

const findFrom = statement((db, p: { box: PeerId; id: number; kinds: readonly number[] }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['box_rows.pts', 'contents.seq', 'contents.date'])
    .where('box_id', '=', p.box)
    .where('pts', '>=', p.id)
    .where('kind', 'in', list(p.kinds))
    .orderBy('pts')
    .limit(1),
);

const findLastContent = statement((db, _: object) =>
  db.selectFrom('contents').select('seq').orderBy('seq', 'desc').limit(1),
);

const findContentFrom = statement((db, p: { seq: number }) =>
  db
    .selectFrom('contents')
    .select(['seq', 'date'])
    .where('seq', '>=', p.seq as ContentSeq)
    .orderBy('seq')
    .limit(1),
);

/** Where bounds by id and date lie in a box. */
export function* searchRange(args: { readonly boxId: PeerId; readonly bounds: SearchBounds }): Steps<SearchRange> {
  const { boxId: box, bounds } = args;
  const end: Position = { id: (yield* boxHead({ boxId: box })) + 1, seq: seqMax };
  const from = later(
    yield* positionAt(box, bounds.minId + 1, end),
    bounds.minDate > 0 ? yield* positionSince(box, bounds.minDate + 1, end) : undefined,
  );
  const below = earlier(
    bounds.maxId > 0 ? yield* positionAt(box, bounds.maxId, end) : end,
    bounds.maxDate > 0 ? yield* positionSince(box, bounds.maxDate, end) : undefined,
  );
  return { from, below, offset: bounds.offsetId > 0 ? yield* positionAt(box, bounds.offsetId, end) : end };
}

const later = (one: Position, other: Position | undefined): Position =>
  other !== undefined && other.seq > one.seq ? other : one;
const earlier = (one: Position, other: Position | undefined): Position =>
  other !== undefined && other.seq < one.seq ? other : one;

/** The first message of a box at or after an id. */
function* positionAt(box: PeerId, id: number, end: Position): Steps<Position> {
  const row = id >= end.id ? undefined : yield* runOne(findFrom({ box, id, kinds: messageKinds }));
  return row === undefined ? end : { id: row.pts, seq: row.seq };
}

/** The first message of a box since a date. Bisects: dates rise with ids, and there is no index by date. */
function* positionSince(box: PeerId, date: number, end: Position): Steps<Position> {
  let [low, high] = [0, end.id];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = yield* runOne(findFrom({ box, id: middle, kinds: messageKinds }));
    if (found === undefined || found.date >= date) high = middle;
    else low = found.pts + 1;
  }
  return yield* positionAt(box, low, end);
}

/** The first content since a date; where there is none, one past the last. */
export function* seqSince(args: { readonly date: number }): Steps<ContentSeq> {
  const last = (yield* runOne(findLastContent({})))?.seq ?? 0;
  let [low, high] = [1, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = yield* runOne(findContentFrom({ seq: middle }));
    if (found === undefined || found.date >= args.date) high = middle;
    else low = found.seq + 1;
  }
  return low as ContentSeq;
}
