import type { PeerId, Report, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const insert = statement((db, p: { reporter: UserId; peer: PeerId; date: number; data: string }) =>
  db.insertInto('reports').values({ reporter_id: p.reporter, peer_id: p.peer, date: p.date, data: p.data }),
);

const findNewest = statement((db, p: { limit: number }) =>
  db.selectFrom('reports').select('data').orderBy('id', 'desc').limit(p.limit),
);

const findPair = statement((db, p: { reporter: UserId; peer: PeerId }) =>
  db.selectFrom('reports').select('id').where('reporter_id', '=', p.reporter).where('peer_id', '=', p.peer).limit(1),
);

/** Keeps a report for the operators. */
export function* addReport({ report }: { readonly report: Report }): Steps<void> {
  const { reporter, peerId: peer, date } = report;
  yield* run(insert({ reporter, peer, date, data: JSON.stringify(report) }));
}

/** The newest reports. */
export function* reports(args: { readonly limit: number }): Steps<Report[]> {
  // Only ever written from this type.
  return (yield* run(findNewest(args))).map((row) => JSON.parse(row.data) as Report);
}

/** Whether a peer was reported by someone already. */
export function* hasReported(args: { readonly reporter: UserId; readonly peer: PeerId }): Steps<boolean> {
  return (yield* runOne(findPair(args))) !== undefined;
}
