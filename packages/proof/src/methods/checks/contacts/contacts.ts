import { Long } from '@mtcute/core';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';

const contacts = { _: 'contacts.getContacts', hash: Long.ZERO } as const;

check('an imported number is a contact by its given name on the other device', async ({ ana, newcomer, marker }) => {
  const dewi = await newcomer();
  const firstName = marker();
  await ana.call({
    _: 'contacts.importContacts',
    contacts: [{ _: 'inputPhoneContact', clientId: Long.ONE, phone: dewi.owner.phone, firstName, lastName: '' }],
  });
  await ana.other.shows('contacts.importContacts', contacts, firstName);
  const has = (answer: readonly number[]) => answer.includes(dewi.id);
  await ana.other.shows('contacts.importContacts', { _: 'contacts.getContactIDs', hash: Long.ZERO }, has, true);
  const statuses = (answer: unknown) => pick(answer, 'contactStatus').filter(({ userId }) => userId === dewi.id).length;
  await ana.other.shows('contacts.importContacts', { _: 'contacts.getStatuses' }, statuses, 1);
});

check('somebody who was added is a contact until they are deleted', async ({ ana, newcomer, marker }) => {
  const dewi = await newcomer();
  const firstName = marker();
  await ana.call({ _: 'contacts.addContact', id: dewi.input, firstName, lastName: '', phone: dewi.owner.phone });
  await ana.other.shows('contacts.addContact', contacts, firstName);
  await ana.call({ _: 'contacts.deleteContacts', id: [dewi.input] });
  const named = (answer: unknown) => pick(answer, 'user').filter(({ id }) => id === dewi.id).length;
  await ana.other.confirms('contacts.deleteContacts', contacts, named, 0);
});

check('a number that was deleted is no contact any more', async ({ ana, newcomer, marker }) => {
  const dewi = await newcomer();
  const { phone } = dewi.owner;
  const firstName = marker();
  await ana.call({ _: 'contacts.addContact', id: dewi.input, firstName, lastName: '', phone });
  await ana.other.shows('contacts.addContact', contacts, firstName);
  await ana.call({ _: 'contacts.deleteByPhones', phones: [phone] });
  const has = (answer: unknown) => pick(answer, 'user').filter(({ id }) => id === dewi.id).length;
  await ana.other.confirms('contacts.deleteByPhones', contacts, has, 0);
});

check('somebody who was blocked is on the list of the other device, until unblocked', async ({ ana, newcomer }) => {
  const dewi = await newcomer();
  const blocked = { _: 'contacts.getBlocked', offset: 0, limit: 100 } as const;
  const isOn = (answer: unknown) =>
    pick(answer, 'peerBlocked').filter(({ peerId }) => 'userId' in peerId && peerId.userId === dewi.id).length;
  await ana.call({ _: 'contacts.block', id: dewi.peer });
  await ana.other.shows('contacts.block', blocked, isOn, 1);
  await ana.call({ _: 'contacts.unblock', id: dewi.peer });
  await ana.other.confirms('contacts.unblock', blocked, isOn, 0);
});

check('a number leads to the account that has it', async ({ ana, newcomer, marker }) => {
  const name = marker();
  const dewi = await newcomer(name);
  await ana.returns('auth.signUp', { _: 'contacts.resolvePhone', phone: dewi.owner.phone }, name);
});
