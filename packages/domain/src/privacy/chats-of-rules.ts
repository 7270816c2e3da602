import type { UserCard } from '../accounts/user-card.ts';
import type { PeerId } from '../ids.ts';

/** The chats that the rules of someone name: whoever looks may be in them. Most name none. */
export function chatsOfRules(card: UserCard | undefined): readonly PeerId[] {
  const settings = card?.extra?.privacy;
  if (settings === undefined) return [];
  const chats = new Set<PeerId>();
  for (const rules of Object.values(settings)) {
    for (const rule of rules) if ('chats' in rule) for (const chat of rule.chats) chats.add(chat);
  }
  return [...chats];
}
