import { hasFlag, UserFlag, type UserId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { accessPrivacy } from './access-privacy.ts';

/**
 * The names of those who do not let the caller link to them when their messages are forwarded.
 * Source: core.telegram.org/constructor/privacyKeyForwards
 */
export async function namesOfHidden(call: UserCall, authors: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
  const names = new Map<UserId, string>();
  for (const card of await call.services.people.findAll(authors)) {
    if (hasFlag(card, UserFlag.deleted) || (await accessPrivacy(call, card.id, 'forwards'))) continue;
    names.set(card.id, [card.firstName, card.lastName].filter((part) => part !== '').join(' '));
  }
  return names;
}
