import { exportContactToken } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/contacts.exportContactToken */
export const contactsExportContactToken = handler(
  'contacts.exportContactToken',
  { lane: 2, allow: 'user' },
  async (call) => {
    const { life, installation } = call.services;
    const { token, expiresAt } = await exportContactToken(life, call.caller.userId);
    return { _: 'exportedContactToken', url: `${installation.meUrlPrefix}contact/${token}`, expires: expiresAt };
  },
);
