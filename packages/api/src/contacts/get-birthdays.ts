import { contactsOf, isBirthdayNear, isAllowed, strangers, viewerOf } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderBirthday } from '../render/user-full.ts';
import { renderUsers } from '../render/users.ts';

/** Contacts whose birthday is yesterday, today or tomorrow. Source: core.telegram.org/method/contacts.getBirthdays */
export const contactsGetBirthdays = handler('contacts.getBirthdays', { lane: 2, allow: 'user' }, async (call) => {
  const { people, relations, contacts, clock } = call.services;
  const viewer = call.caller.userId;
  const ids = (await contactsOf(contacts, viewer)).map((contact) => contact.userId);
  const cards = await people.findAll(ids);
  await relations.load(viewer, ids);
  const near = cards.flatMap((card) => {
    const birthday = card.extra?.birthday;
    if (birthday === undefined || !isBirthdayNear(birthday, clock.nowMs())) return [];
    const relation = relations.peek(viewer, card.id) ?? strangers;
    return isAllowed(card, 'birthday', viewerOf(viewer, relation)) ? [{ id: card.id, birthday }] : [];
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
