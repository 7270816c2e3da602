import { fold, searchOwnChats, searchPeople } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderPeer } from '../render/peer.ts';
import { renderPeers } from '../render/peers.ts';

/** Shorter queries would name a large part of all that is public. */
const chatsQueryLengthMin = 3;
const chatsMax = 50;

/** People, own groups and channels, and public ones. Source: core.telegram.org/method/contacts.search */
export const contactsSearch = handler('contacts.search', { lane: 2, allow: 'user' }, async (call, { q, limit }) => {
  const { people, contacts, accounts, messages } = call.services;
  const viewer = call.caller.userId;
  const parts = { people, contacts: contacts.contacts, store: accounts };
  const { mine, others } = await searchPeople(parts, viewer, q, limit);
  const folded = fold(q).replace(/^@/u, '');
  const most = Math.min(Math.max(limit, 1), chatsMax);
  const own = await searchOwnChats(messages, viewer, folded, most);
  const known = folded.length < chatsQueryLengthMin ? [] : await messages.chatStore.searchPublic(folded, most);
  const chats = known.filter((id) => !own.includes(id));
  return {
    _: 'contacts.found',
    my_results: [...mine, ...own].map(renderPeer),
    results: [...others, ...chats].map(renderPeer),
    ...(await renderPeers(call.services, viewer, [...mine, ...own, ...others, ...chats])),
  };
});
