import type { DialogFilter, FilterKind } from './dialog-filter.ts';
import { filterIds } from './folder-limits.ts';

/** What of someone's chats decides which folders are worth while. */
export interface ChatsSeen {
  readonly unreadCount: number;
  readonly peopleCount: number;
  readonly groupCount: number;
  readonly channelCount: number;
}

/** Which folder helps, and why. */
export interface SuggestedFilter {
  readonly filter: DialogFilter;
  readonly reason: 'unread' | 'personal';
}

/** Fewer chats of two sorts than these are found without folders. */
const worthWhile = { chats: 5, unread: 1 } as const;

/**
 * Folders that someone has not got and whose chats are enough to be worth one.
 *
 * Source: core.telegram.org/method/messages.getSuggestedDialogFilters
 */
export function suggestedFilters(seen: ChatsSeen, existing: readonly DialogFilter[]): SuggestedFilter[] {
  const total = seen.peopleCount + seen.groupCount + seen.channelCount;
  if (total < worthWhile.chats) return [];
  const suggestions: SuggestedFilter[] = [];
  if (seen.unreadCount >= worthWhile.unread && seen.unreadCount < total) {
    suggestions.push({ reason: 'unread', filter: filterOf(existing, 'Unread', [...everyKind, 'exclude_read']) });
  }
  if (seen.peopleCount > 0 && seen.peopleCount < total) {
    suggestions.push({ reason: 'personal', filter: filterOf(existing, 'Personal', ['contacts', 'non_contacts']) });
  }
  return suggestions.filter(({ filter }) => !existing.some((other) => holdsTheSame(other, filter)));
}

const everyKind = ['contacts', 'non_contacts', 'groups', 'broadcasts', 'bots'] as const satisfies FilterKind[];

function filterOf(existing: readonly DialogFilter[], title: string, kinds: readonly FilterKind[]): DialogFilter {
  const taken = new Set(existing.map(({ id }) => id));
  let id: number = filterIds.min;
  while (taken.has(id)) id += 1;
  return { id, title, kinds, pinned: [], included: [], excluded: [] };
}

const holdsTheSame = (one: DialogFilter, other: DialogFilter): boolean =>
  one.kinds.length === other.kinds.length && one.kinds.every((kind) => other.kinds.includes(kind));
