import { rpcError, userOfContactToken } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

/** Source: core.telegram.org/method/contacts.importContactToken */
export const contactsImportContactToken = handler(
  'contacts.importContactToken',
  { lane: 2, allow: 'user' },
  async (call, { token }) => {
    const userId = await userOfContactToken(call.services.life, token);
    const [user] = await renderUsers(call.services, call.caller.userId, [userId]);
    if (user === undefined) throw rpcError('IMPORT_TOKEN_INVALID');
    return user;
  },
);
