import { strangers, type UserCard, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderUser } from './user.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/** The users that a viewer meets in an answer, each once, in the order of `ids`; who does not exist is left out. */
export async function renderUsers(services: Needed, viewer: UserId, ids: readonly UserId[]): Promise<Tl<'User'>[]> {
  if (ids.length === 0) return [];
  const { people, relations } = services;
  const unique = ids.length === 1 ? ids : [...new Set(ids)];
  const cards = await people.findAll(unique);
  await relations.load(viewer, unique);
  return cards.map((card) => renderCard(services, viewer, card));
}

/** A user whose relation to the viewer is in memory. */
export function renderCard({ relations, presence }: Needed, viewer: UserId, card: UserCard): TlOf<'user'> {
  const relation = relations.peek(viewer, card.id) ?? strangers;
  return renderUser(viewer, card, relation, presence.of(card.id, card.lastSeenAt));
}

/** A person as they see themselves. */
export const renderSelf = ({ presence }: Needed, card: UserCard): TlOf<'user'> =>
  renderUser(card.id, card, strangers, presence.of(card.id, card.lastSeenAt));
