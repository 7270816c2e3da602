import { peerKind, type Append, type PeerId, type Place, type UserId } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { memberIdsIn, memberIn } from './chats-members.ts';

export const isChannel = (peer: PeerId): boolean => peerKind(peer) === 'channel';

const insertMention = statement((db, p: { user: UserId; peer: PeerId; id: number }) =>
  db
    .insertInto('unread_mentions')
    .values({ user_id: p.user, peer_id: p.peer, id: p.id })
    .onConflict((conflict) => conflict.doNothing()),
);

/** Where a message is shown: as given, or with whoever is in the chat now. */
export function* placesFor(args: Append): Steps<readonly Place[]> {
  if (args.toChat === undefined) return args.places ?? [];
  const peerId = args.toChat;
  if (isChannel(peerId)) return [{ boxId: peerId, peerId, isOut: false }];
  const others = (yield* memberIdsIn(peerId)).filter((id) => id !== args.authorId);
  return [
    { boxId: args.authorId, peerId, isOut: true },
    ...others.map((boxId): Place => ({ boxId, peerId, isOut: false })),
  ];
}

/** Puts a message among the unread mentions of those who can see it. */
export function* recordMentions(
  mentions: readonly UserId[],
  places: readonly Place[],
  ids: readonly number[],
): Steps<void> {
  const [first] = places;
  if (first === undefined) return;
  for (const user of mentions) {
    const index = isChannel(first.boxId) ? 0 : places.findIndex(({ boxId }) => boxId === user);
    const id = ids[index];
    if (id === undefined) continue;
    if (isChannel(first.boxId) && (yield* memberIn(first.peerId, user))?.isIn !== true) continue;
    yield* run(insertMention({ user, peer: first.peerId, id }));
  }
}
