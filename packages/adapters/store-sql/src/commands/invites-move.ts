import type { PeerId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const moveLinks = statement((db, p: { from: PeerId; to: PeerId }) =>
  db.updateTable('invites').set({ chat_id: p.to }).where('chat_id', '=', p.from),
);

const moveUses = statement((db, p: { from: PeerId; to: PeerId }) =>
  db.updateTable('invite_uses').set({ chat_id: p.to }).where('chat_id', '=', p.from),
);

/** The links of a basic group lead into the supergroup that it became. */
export function* moveInvites(from: PeerId, to: PeerId): Steps<void> {
  yield* run(moveLinks({ from, to }));
  yield* run(moveUses({ from, to }));
}
