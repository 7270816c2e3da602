import { contactsOf, strangers } from '@suaka/domain';
import { handler } from '../handler.ts';
import { hasStatus, statusFor } from '../render/user-status.ts';
import { sightOf } from '../render/users.ts';

/** Source: core.telegram.org/method/contacts.getStatuses */
export const contactsGetStatuses = handler('contacts.getStatuses', { lane: 2, allow: 'user' }, async (call) => {
  const { people, relations, presence, contacts } = call.services;
  const viewer = call.caller.userId;
  const ids = (await contactsOf(contacts, viewer)).map((contact) => contact.userId);
  const cards = await people.findAll(ids);
  const sight = await sightOf(call.services, viewer, cards);
  await relations.load(viewer, ids);
  return cards.filter(hasStatus).map((card) => ({
    _: 'contactStatus',
    user_id: card.id,
    status: statusFor(
      sight,
      card,
      relations.peek(viewer, card.id) ?? strangers,
      presence.of(card.id, card.lastSeenAt),
      presence.nowS(),
    ),
  }));
});
