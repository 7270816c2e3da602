import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { historyOf } from '../../run/requests.ts';

check('a note on a contact is on the other device', async ({ newcomer, budi, marker }) => {
  const dewi = await newcomer();
  const text = marker();
  await dewi.call({ _: 'contacts.addContact', id: budi.input, firstName: 'Budi', lastName: '', phone: '' });
  const note = { _: 'textWithEntities', text, entities: [] } as const;
  await dewi.call({ _: 'contacts.updateContactNote', id: budi.input, note: { ...note, entities: [] } });
  await dewi.other.shows('contacts.updateContactNote', { _: 'users.getFullUser', id: budi.input }, text);
});

check('a birthday that one proposes is told to the other', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  await dewi.call({ _: 'contacts.addContact', id: budi.input, firstName: 'Budi', lastName: '', phone: '' });
  await budi.call({ _: 'contacts.addContact', id: dewi.input, firstName: 'Dewi', lastName: '', phone: '' });
  await dewi.call({ _: 'users.suggestBirthday', id: budi.input, birthday: { _: 'birthday', day: 3, month: 4 } });
  const days = (answer: unknown) => pick(answer, 'messageActionSuggestBirthday').map(({ birthday }) => birthday.day);
  await budi.shows('users.suggestBirthday', historyOf(dewi.peer), days, [3]);
});
