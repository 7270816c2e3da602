import { accessUser } from '../access/access-user.ts';
import { mayContact } from '../access/access-contact.ts';
import { handler } from '../handler.ts';

/** Users that one call may name. */
const usersMax = 100;

/** Source: core.telegram.org/method/users.getRequirementsToContact */
export const usersGetRequirementsToContact = handler(
  'users.getRequirementsToContact',
  { lane: 2, allow: 'user' },
  async (call, { id }) => {
    const cards = await Promise.all(id.slice(0, usersMax).map((input) => accessUser(call, input)));
    const free = await Promise.all(cards.map((card) => mayContact(call, card)));
    return free.map((isFree) => ({ _: isFree ? 'requirementToContactEmpty' : 'requirementToContactPremium' }));
  },
);
