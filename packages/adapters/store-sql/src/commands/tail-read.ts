import type { PeerId, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { eventKinds, rowFlags } from '../tables/box-tables.ts';

/** How many rows are looked at together. */
const partLength = 64;

const findIndexed = statement((db, _: object) => db.selectFrom('indexed').select('seq'));

const findNewest = statement((db, p: { box: PeerId; below: number }) =>
  db
    .selectFrom('box_rows')
    .select(['pts', 'kind', 'peer_id', 'seq', 'flags', 'ref'])
    .where('box_id', '=', p.box)
    .where('pts', '<', p.below)
    .orderBy('pts', 'desc')
    .limit(partLength),
);

/** A message of a box that may not be in the index yet. */
export interface NewRow {
  readonly pts: number;
  readonly peer: PeerId;
  readonly flags: number;
  /** Set in a channel's box. */
  readonly author: UserId | null;
}

/** The part of a box that may not be in the index yet. */
export interface BoxTail {
  /** The messages in it, newest first. */
  readonly rows: readonly NewRow[];
  /** Where it begins: the index is complete below this pts, and is not asked from here on. */
  readonly start: number;
  /** The pts that the box has reached; undefined for one without events. */
  readonly head: number | undefined;
  /** True where nothing of the box lies below. */
  readonly isWhole: boolean;
}

/** Past every pts. */
export const ptsMax = 2 ** 31 - 1;

/** Walks back from the head of a box to the first message that the index is known to have. */
export function* tailOf(box: PeerId): Steps<BoxTail> {
  const indexed = (yield* runOne(findIndexed({})))?.seq ?? 0;
  const rows: NewRow[] = [];
  let start = ptsMax;
  let head: number | undefined;
  for (;;) {
    const part = yield* run(findNewest({ box, below: start }));
    head ??= part[0]?.pts;
    for (const row of part) {
      const isMessage = row.kind === eventKinds.message || row.kind === eventKinds.gone;
      // What a newcomer was handed is older than what lies below it.
      const isHanded = (row.flags & rowFlags.handed) !== 0;
      if (isMessage && !isHanded && (row.seq ?? 0) <= indexed) return { rows, start, head, isWhole: false };
      start = row.pts;
      if (row.kind === eventKinds.message) {
        // The ref of a message is its author.
        rows.push({ pts: row.pts, peer: row.peer_id, flags: row.flags, author: row.ref as UserId | null });
      }
    }
    if (part.length < partLength) return { rows, start, head, isWhole: true };
  }
}
