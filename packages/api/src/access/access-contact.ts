import type { UserCard } from '@suaka/domain';
import type { UserCall } from '../handler.ts';

/**
 * Whether the caller may write to a person who receives messages of contacts and known chats only:
 * one whom they keep as a contact, or with whom there is a chat already.
 * Source: core.telegram.org/api/privacy#require-premium-for-new-non-contact-users
 */
export async function mayContact({ services, caller }: UserCall, card: UserCard): Promise<boolean> {
  if (card.extra?.globalPrivacy?.contactsOnlyMayWrite !== true || card.id === caller.userId) return true;
  const { relations, messages } = services;
  const relation = relations.peek(caller.userId, card.id) ?? (await relations.find(caller.userId, card.id));
  if (relation.theirs) return true;
  const [dialog] = await messages.dialogs.get(caller.userId, [card.id]);
  return dialog?.topMessage !== undefined;
}
