import { contactsOf, isBirthdayNear, strangers } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderBirthday } from '../render/user-full.ts';
import { mayView } from '../render/sight.ts';
import { renderUsers, sightOf } from '../render/users.ts';

/** Contacts whose birthday is yesterday, today or tomorrow. Source: core.telegram.org/method/contacts.getBirthdays */
export const contactsGetBirthdays = handler('contacts.getBirthdays', { lane: 2, allow: 'user' }, async (call) => {
  const { people, relations, contacts, clock } = call.services;
  const viewer = call.caller.userId;
  const ids = (await contactsOf(contacts, viewer)).map((contact) => contact.userId);
  const cards = await people.findAll(ids);
  const sight = await sightOf(call.services, viewer, cards);
  await relations.load(viewer, ids);
  const near = cards.flatMap((card) => {
    const birthday = card.extra?.birthday;
    if (birthday === undefined || !isBirthdayNear(birthday, clock.nowMs())) return [];
    const relation = relations.peek(viewer, card.id) ?? strangers;
    return mayView(sight, card, relation, 'birthday') ? [{ id: card.id, birthday }] : [];
  });
  return {
    _: 'contacts.contactBirthdays',
    contacts: near.map(({ id, birthday }) => ({
      _: 'contactBirthday',
      contact_id: id,
      birthday: renderBirthday(birthday),
    })),
    users: await renderUsers(
      call.services,
      viewer,
      near.map(({ id }) => id),
    ),
  };
});
