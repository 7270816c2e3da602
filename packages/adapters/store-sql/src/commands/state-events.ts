import type { PeerId, StateEvent } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const insert = statement((db, p: { box: PeerId; date: number; kind: string; data: string }) =>
  db.insertInto('state_events').values({ box_id: p.box, date: p.date, kind: p.kind, data: p.data }),
);

const findSince = statement((db, p: { box: PeerId; date: number; limit: number }) =>
  db
    .selectFrom('state_events')
    .select('data')
    .where('box_id', '=', p.box)
    .where('date', '>=', p.date)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .limit(p.limit),
);

const deleteBefore = statement((db, p: { date: number }) => db.deleteFrom('state_events').where('date', '<', p.date));

/** Remembers a change of state for those who are away. */
export function* recordStateEvent(args: {
  readonly boxId: PeerId;
  readonly date: number;
  readonly event: StateEvent;
}): Steps<void> {
  const { boxId: box, date, event } = args;
  yield* run(insert({ box, date, kind: event.kind, data: JSON.stringify(event) }));
}

/** The newest of the events since a date, oldest first. */
export function* stateEventsSince(args: {
  readonly boxId: PeerId;
  readonly date: number;
  readonly limit: number;
}): Steps<StateEvent[]> {
  const rows = yield* run(findSince({ box: args.boxId, date: args.date, limit: args.limit }));
  // Only ever written from this type.
  return rows.map((row) => JSON.parse(row.data) as StateEvent).toReversed();
}

/** Forgets what is older than anyone may be away for. */
export function* forgetStateEvents(args: { readonly before: number }): Steps<void> {
  yield* run(deleteBefore({ date: args.before }));
}
