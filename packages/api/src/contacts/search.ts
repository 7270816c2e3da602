import { searchPeople, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

const peerOf = (id: UserId): Tl<'Peer'> => ({ _: 'peerUser', user_id: id });

/** Source: core.telegram.org/method/contacts.search */
export const contactsSearch = handler('contacts.search', { lane: 2, allow: 'user' }, async (call, { q, limit }) => {
  const { people, contacts, accounts } = call.services;
  const viewer = call.caller.userId;
  const parts = { people, contacts: contacts.contacts, store: accounts };
  const { mine, others } = await searchPeople(parts, viewer, q, limit);
  return {
    _: 'contacts.found',
    my_results: mine.map(peerOf),
    results: others.map(peerOf),
    chats: [],
    users: await renderUsers(call.services, viewer, [...mine, ...others]),
  };
});
