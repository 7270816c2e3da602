import type { ContentSeq, PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { nextPts } from './boxes-head.ts';

const insertEvent = statement(
  (
    db,
    p: {
      box: PeerId;
      pts: number;
      kind: number;
      peer: PeerId;
      seq: ContentSeq | null;
      flags: number;
      ref: number | null;
      data: string | null;
    },
  ) =>
    db.insertInto('box_rows').values({
      box_id: p.box,
      pts: p.pts,
      kind: p.kind,
      peer_id: p.peer,
      seq: p.seq,
      flags: p.flags,
      ref: p.ref,
      data: p.data,
    }),
);

/** Appends an event that is not a message and returns the pts that it took. */
export function* appendEvent(
  event: {
    readonly box: PeerId;
    readonly kind: number;
    readonly peer: PeerId;
    readonly seq?: ContentSeq;
    readonly flags?: number;
    readonly ref?: number;
    readonly data?: string;
  },
  context: WriteContext,
): Steps<number> {
  const pts = yield* nextPts(event.box, context);
  yield* run(
    insertEvent({
      box: event.box,
      pts,
      kind: event.kind,
      peer: event.peer,
      seq: event.seq ?? null,
      flags: event.flags ?? 0,
      ref: event.ref ?? null,
      data: event.data ?? null,
    }),
  );
  return pts;
}
