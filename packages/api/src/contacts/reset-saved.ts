import { handler } from '../handler.ts';

/** Forgets the numbers that wait for their account. Source: core.telegram.org/method/contacts.resetSaved */
export const contactsResetSaved = handler('contacts.resetSaved', { lane: 2, allow: 'user' }, async (call) => {
  await call.services.life.store.resetSaved(call.caller.userId);
  return true;
});
