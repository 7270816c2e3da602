import { chatsOfRules, strangers, type UserCard, type UserId } from '@suaka/domain';
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
  const sight = await sightOf(services, viewer, cards);
  await relations.load(viewer, unique);
  return cards.map((card) => renderCard(services, sight, card));
}

/** Someone who looks at people, with their own rules and the chats at hand that rules of either side name. */
export async function sightOf(
  { people, relations }: Pick<Services, 'people' | 'relations'>,
  viewer: UserId,
  cards: readonly UserCard[],
): Promise<Sight> {
  const own = people.peek(viewer) ?? (await people.find(viewer));
  const pairs = [
    ...cards.flatMap((card) => chatsOfRules(card).map((chatId) => ({ userId: viewer, chatId }))),
    ...chatsOfRules(own).flatMap((chatId) => cards.map(({ id: userId }) => ({ userId, chatId }))),
  ];
  return { viewer, card: own, isIn: pairs.length === 0 ? undefined : await relations.membersAmong(pairs) };
}

/** A user whose relation to the viewer is in memory. */
export function renderCard({ relations, presence }: Needed, sight: Sight, card: UserCard): TlOf<'user'> {
  const relation = relations.peek(sight.viewer, card.id) ?? strangers;
  return renderUser(sight, card, relation, presence.of(card.id, card.lastSeenAt), presence.nowS());
}

/** A person as they see themselves. */
export const renderSelf = (services: Needed, card: UserCard): TlOf<'user'> =>
  renderCard(services, { viewer: card.id, card }, card);
