import { contactName } from '../accounts/names.ts';
import { contactNumber } from '../codes/phone-number.ts';
import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { ContactOfMine } from '../ports/contact-store.ts';
import { became, tellOwner, type BookOwner, type ContactParts } from './contact-parts.ts';
import { countryOfOwner } from './import-contacts.ts';

/** What an owner says of a contact. */
export interface AddedContact {
  readonly userId: UserId;
  readonly firstName: string;
  readonly lastName: string;
  readonly phone: string;
}

/**
 * Adds a person as a contact, or changes how they are called.
 * Source: core.telegram.org/method/contacts.addContact
 * @throws CONTACT_NAME_EMPTY, CONTACT_ID_INVALID for oneself
 */
export async function addContact(
  parts: ContactParts,
  owner: UserId,
  added: AddedContact,
  origin: Origin,
): Promise<void> {
  if (added.userId === owner) throw rpcError('CONTACT_ID_INVALID');
  const firstName = contactName(added.firstName);
  if (firstName === '') throw rpcError('CONTACT_NAME_EMPTY');
  // The number counts as known only where it is the person's: else naming any would show theirs.
  const card = await parts.people.find(added.userId);
  const phone = contactNumber(added.phone, () => undefined);
  const contact = {
    userId: added.userId,
    firstName,
    lastName: contactName(added.lastName),
    phone: phone !== undefined && phone === card?.phone ? phone : '',
  };
  await parts.contacts.add(owner, contact, nowSeconds(parts.clock));
  became(parts, owner, added.userId);
  tellOwner(parts, owner, [{ kind: 'peerSettings', userId: added.userId }], origin);
}

/** Removes contacts; whoever was none is passed over. Resolves to those that were. */
export async function deleteContacts(
  parts: ContactParts,
  owner: UserId,
  userIds: readonly UserId[],
  origin: Origin,
): Promise<readonly UserId[]> {
  const removed = await parts.contacts.remove(owner, userIds, nowSeconds(parts.clock));
  parted(parts, owner, removed, origin);
  return removed;
}

/** Source: core.telegram.org/method/contacts.deleteByPhones */
export async function deleteByPhones(
  parts: ContactParts,
  owner: BookOwner,
  phones: readonly string[],
  origin: Origin,
): Promise<void> {
  const country = countryOfOwner(owner.phone);
  const numbers = phones.map((phone) => contactNumber(phone, country)).filter((phone) => phone !== undefined);
  const removed = await parts.contacts.removeByPhones(owner.id, numbers, nowSeconds(parts.clock));
  parted(parts, owner.id, removed, origin);
}

export const contactsOf = (parts: ContactParts, owner: UserId): Promise<readonly ContactOfMine[]> =>
  parts.contacts.list(owner);

function parted(parts: ContactParts, owner: UserId, removed: readonly UserId[], origin: Origin): void {
  for (const userId of removed) became(parts, owner, userId);
  tellOwner(
    parts,
    owner,
    removed.map((userId) => ({ kind: 'peerSettings', userId })),
    origin,
  );
}
