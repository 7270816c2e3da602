/** Finding people and keeping them. */
import { takeUpdates } from '../state/apply-updates.ts';
import { chatIdOf } from '../state/peer.ts';
import { putChats } from '../state/chat.ts';
import { patchUser, putUsers } from '../state/user.ts';
import { nowSeconds, type App } from './app.ts';
import { inputUser } from './peers.ts';

const SEARCH_LIMIT = 20;

export interface Found {
  readonly mine: readonly number[];
  readonly others: readonly number[];
}

/** Searches contacts, and everybody and every channel with a username. */
export async function searchPeople(app: App, query: string): Promise<Found> {
  const answer = await app.connection.call({ _: 'contacts.search', q: query, limit: SEARCH_LIMIT });
  app.store.update((state) => putChats(putUsers(state, answer.users), answer.chats));
  const ids = (peers: typeof answer.results) => peers.flatMap((peer) => chatIdOf(peer) ?? []);
  const mine = ids(answer.my_results);
  return { mine, others: ids(answer.results).filter((id) => !mine.includes(id)) };
}

/** Finds somebody by phone number and keeps them as a contact. Resolves with their id, or undefined. */
export async function importContact(
  app: App,
  contact: { phone: string; firstName: string; lastName: string },
): Promise<number | undefined> {
  const answer = await app.connection.call({
    _: 'contacts.importContacts',
    contacts: [
      {
        _: 'inputPhoneContact',
        client_id: 1n,
        phone: contact.phone,
        first_name: contact.firstName,
        last_name: contact.lastName,
      },
    ],
  });
  app.store.update((state) => {
    const next = putUsers(state, answer.users);
    return { ...next, contactIds: new Set([...next.contactIds, ...answer.imported.map((one) => one.user_id)]) };
  });
  return answer.imported[0]?.user_id;
}

/** Keeps a known person under a name of one's own. */
export async function addContact(app: App, userId: number, firstName: string, lastName: string): Promise<void> {
  const state = app.store.get();
  const answer = await app.connection.call({
    _: 'contacts.addContact',
    id: inputUser(state, userId),
    first_name: firstName,
    last_name: lastName,
    phone: state.users.get(userId)?.phone ?? '',
  });
  app.store.update((current) => {
    const next = patchUser(takeUpdates(current, answer, nowSeconds(app)), userId, {
      firstName,
      lastName,
      isContact: true,
    });
    return { ...next, contactIds: new Set(next.contactIds).add(userId) };
  });
}

/** Takes somebody out of one's contacts. */
export async function removeContact(app: App, userId: number): Promise<void> {
  const answer = await app.connection.call({
    _: 'contacts.deleteContacts',
    id: [inputUser(app.store.get(), userId)],
  });
  app.store.update((current) => {
    const next = patchUser(takeUpdates(current, answer, nowSeconds(app)), userId, { isContact: false });
    const contactIds = new Set(next.contactIds);
    contactIds.delete(userId);
    return { ...next, contactIds };
  });
}

/** Loads what is told of somebody: their bio. */
export async function loadPerson(app: App, userId: number): Promise<void> {
  const answer = await app.connection.call({
    _: 'users.getFullUser',
    id: inputUser(app.store.get(), userId),
  });
  app.store.update((state) => {
    const next = putUsers(state, answer.users);
    return { ...next, bios: new Map(next.bios).set(userId, answer.full_user.about ?? '') };
  });
}

/** The person or channel behind a username; undefined where there is none. */
export async function openUsername(app: App, username: string): Promise<number | undefined> {
  const answer = await app.connection.call({ _: 'contacts.resolveUsername', username });
  app.store.update((state) => putChats(putUsers(state, answer.users), answer.chats));
  return chatIdOf(answer.peer);
}
