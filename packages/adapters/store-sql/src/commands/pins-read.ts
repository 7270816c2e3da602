import type { PeerId, PinStore } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { ptsMax } from './tail-read.ts';

const findPins = statement((db, p: { box: PeerId; peer: PeerId; below: number; limit: number }) =>
  db
    .selectFrom('pins')
    .select('id')
    .where('box_id', '=', p.box)
    .where('peer_id', '=', p.peer)
    .where('id', '<', p.below)
    .orderBy('id', 'desc')
    .limit(p.limit),
);

/** The pinned messages of a dialog, the newest first. */
export function* listPins(args: Parameters<PinStore['list']>[0]): Steps<number[]> {
  const { boxId: box, peerId: peer, limit } = args;
  const rows = yield* run(findPins({ box, peer, below: args.below === 0 ? ptsMax : args.below, limit }));
  return rows.map(({ id }) => id);
}
