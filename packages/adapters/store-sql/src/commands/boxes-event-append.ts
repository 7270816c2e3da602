import type { ContentSeq, PeerId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { larger } from '../larger.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { nextPts } from './boxes-head.ts';
import { isChannel } from './chats-append.ts';

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

const setMoved = statement(
  (_, p: { box: PeerId; date: number }) => sql`
    insert into channel_moves (box_id, date) values (${p.box}, ${p.date})
    on conflict (box_id) do update set date = ${larger(sql`channel_moves.date`, sql`excluded.date`)}`,
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
    /** When it happened: kept of a channel's box, where the event itself has no date. */
    readonly date?: number | undefined;
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
  if (event.date !== undefined && isChannel(event.box)) yield* run(setMoved({ box: event.box, date: event.date }));
  return pts;
}
