import { nowSeconds, savedNumbers } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.getSaved */
export const contactsGetSaved = handler('contacts.getSaved', { lane: 7, allow: 'user' }, async (call) => {
  const date = nowSeconds(call.services.clock);
  const saved = await savedNumbers(call.services.life, call.caller.userId);
  return saved.map(({ phone, firstName: first_name, lastName: last_name }) => ({
    _: 'savedPhoneContact',
    phone,
    first_name,
    last_name,
    date,
  }));
});
