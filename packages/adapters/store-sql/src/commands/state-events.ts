import type { PeerId, StateEvent } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { changedPolls } from './polls-read.ts';

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

const findOldest = statement((db, p: { limit: number }) =>
  db.selectFrom('state_events').select(['id', 'date']).orderBy('id').limit(p.limit),
);

const deleteUpTo = statement((db, p: { id: number }) => db.deleteFrom('state_events').where('id', '<=', p.id));

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
  const events = rows.map((row) => JSON.parse(row.data) as StateEvent).toReversed();
  return [...events, ...(yield* changedPolls(args.boxId, args.date, args.limit))];
}

/** Forgets the oldest events, those before a date, at most so many. */
export function* forgetStateEvents(args: { readonly before: number; readonly rowsMax: number }): Steps<void> {
  const oldest = yield* run(findOldest({ limit: args.rowsMax }));
  // Ids rise with the dates, but for what was recorded within the same moments.
  const last = oldest.filter(({ date }) => date < args.before).at(-1);
  if (last !== undefined) yield* run(deleteUpTo({ id: last.id }));
}
