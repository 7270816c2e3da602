import { contactName } from '../accounts/names.ts';
import { contactNumber, countryOf } from '../codes/phone-number.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { BookEntry } from '../ports/contact-store.ts';
import { became, tellOwner, type BookOwner, type ContactParts } from './contact-parts.ts';

/** An entry of a client's address book, with the client's own number for it. */
export interface ImportedEntry {
  readonly clientId: bigint;
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
}

export interface Imported {
  readonly found: readonly { readonly userId: UserId; readonly clientId: bigint }[];
  readonly retry: readonly bigint[];
}

/**
 * Imports an address book. Numbers that have an account become contacts; the others are kept and
 * become contacts when they get one. What cannot be a number is left out, as is one's own. What is more than one call or
 * one day takes is named in `retry`, to be imported later: nobody finds out which of all numbers have an account.
 * Source: core.telegram.org/method/contacts.importContacts
 */
export async function importContacts(
  parts: ContactParts,
  owner: BookOwner,
  entries: readonly ImportedEntry[],
  origin: Origin,
): Promise<Imported> {
  const { importMax, newcomerForS, welcomeAfterS } = parts.limits;
  const count = parts.allowance.take(owner.id, Math.min(entries.length, importMax));
  const taken = entries.slice(0, count);
  const retry = entries.slice(count).map((entry) => entry.clientId);
  const { book, clientIds } = readBook(owner.phone, taken);
  if (book.length === 0) return { found: [], retry };
  const nowS = nowSeconds(parts.clock);
  const welcomeS = nowS < owner.createdAt + newcomerForS ? nowS + welcomeAfterS : undefined;
  const contacts = await parts.contacts.import(owner.id, book, nowS, welcomeS);
  for (const { userId, relation } of contacts) {
    became(parts, owner.id, userId);
    parts.relations.put(owner.id, userId, relation);
  }
  if (contacts.length > 0) tellOwner(parts, owner.id, [{ kind: 'contactsReset' }], origin);
  const found = contacts.flatMap(({ phone, userId }) =>
    (clientIds.get(phone) ?? []).map((clientId) => ({ userId, clientId })),
  );
  return { found, retry };
}

function readBook(ownPhone: string | undefined, entries: readonly ImportedEntry[]) {
  const clientIds = new Map<string, bigint[]>();
  const book = new Map<string, BookEntry>();
  const country = countryOfOwner(ownPhone);
  for (const { clientId, phone: text, firstName, lastName } of entries) {
    const phone = contactNumber(text, country);
    if (phone === undefined || phone === ownPhone) continue;
    const names = { firstName: contactName(firstName) || contactName(lastName), lastName: contactName(lastName) };
    if (names.firstName === names.lastName) names.lastName = '';
    book.set(phone, { phone, ...names, firstName: names.firstName || `+${phone}` });
    const ids = clientIds.get(phone);
    if (ids === undefined) clientIds.set(phone, [clientId]);
    else ids.push(clientId);
  }
  return { book: [...book.values()], clientIds };
}

/** Found out only for numbers that are written as at home. */
export const countryOfOwner = (phone: string | undefined) => () => (phone === undefined ? undefined : countryOf(phone));
