import { strangers, type UserCard, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { everyone } from './everyone.ts';
import type { Sight } from './sight.ts';
import { renderUser } from './user.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/** The users that a viewer meets in an answer, each once, in the order of `ids`; who does not exist is left out. */
export async function renderUsers(services: Needed, viewer: UserId, ids: readonly UserId[]): Promise<Tl<'User'>[]> {
  if (ids.length === 0) return [];
  const { people, relations } = services;
  const unique = ids.length === 1 ? ids : [...new Set(ids)];
  const cards = await people.findAll(unique);
  if (viewer === everyone)
    return cards.map((card) => ({ ...renderCard(services, { viewer, card: undefined }, card), min: true }));
  await relations.load(viewer, unique);
  const sight = await sightOf(services, viewer);
  return cards.map((card) => renderCard(services, sight, card));
}

/** Someone who looks, with their own rules at hand. */
export async function sightOf({ people }: Pick<Services, 'people'>, viewer: UserId): Promise<Sight> {
  return { viewer, card: people.peek(viewer) ?? (await people.find(viewer)) };
}

/** A user whose relation to the viewer is in memory. */
export function renderCard({ relations, presence }: Needed, sight: Sight, card: UserCard): TlOf<'user'> {
  const relation = relations.peek(sight.viewer, card.id) ?? strangers;
  return renderUser(sight, card, relation, presence.of(card.id, card.lastSeenAt), presence.nowS());
}

/** A person as they see themselves. */
export const renderSelf = (services: Needed, card: UserCard): TlOf<'user'> =>
  renderCard(services, { viewer: card.id, card }, card);
