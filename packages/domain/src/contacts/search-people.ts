import { fold } from '../accounts/names.ts';
import type { People } from '../accounts/people.ts';
import type { UserCard } from '../accounts/user-card.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { ContactOfMine, ContactStore } from '../ports/contact-store.ts';

export interface PeopleFound {
  /** Among the own contacts. */
  readonly mine: readonly UserId[];
  /** Among all who have a username. */
  readonly others: readonly UserId[];
}

interface Parts {
  readonly people: People;
  readonly contacts: Pick<ContactStore, 'list'>;
  readonly store: Pick<AccountStore, 'search'>;
}

/** Shorter queries would name a large part of everybody. */
const othersQueryLengthMin = 3;
const resultsMax = 50;

/**
 * Finds people: own contacts by any word of their name, their username or the beginning of their
 * number, and others by the beginning of their username or name.
 * Source: core.telegram.org/method/contacts.search
 * @throws SEARCH_QUERY_EMPTY
 */
export async function searchPeople(parts: Parts, viewer: UserId, query: string, limit: number): Promise<PeopleFound> {
  const folded = fold(query).replace(/^@/u, '');
  if (folded === '') throw rpcError('SEARCH_QUERY_EMPTY');
  const most = Math.min(Math.max(limit, 1), resultsMax);
  const mine = await contactsLike(parts, viewer, folded, most);
  if (folded.length < othersQueryLengthMin) return { mine, others: [] };
  const known = new Set<UserId>([viewer, ...mine]);
  const others = await parts.store.search(folded, most + known.size);
  return { mine, others: others.filter((id) => !known.has(id)).slice(0, most) };
}

async function contactsLike({ contacts, people }: Parts, viewer: UserId, folded: string, most: number) {
  const own = await contacts.list(viewer);
  const cards = await people.findAll(own.map((contact) => contact.userId));
  const cardOf = new Map(cards.map((card) => [card.id, card]));
  return own
    .filter((contact) => isLike(contact, cardOf.get(contact.userId), folded))
    .slice(0, most)
    .map((contact) => contact.userId);
}

function isLike(contact: ContactOfMine, card: UserCard | undefined, folded: string): boolean {
  const digits = folded.replace(/[^0-9]/gu, '');
  if (digits.length >= othersQueryLengthMin && contact.phone.startsWith(digits)) return true;
  if (card?.username?.toLowerCase().startsWith(folded)) return true;
  const name = fold(`${contact.firstName} ${contact.lastName}`);
  return name.startsWith(folded) || name.includes(` ${folded}`);
}
