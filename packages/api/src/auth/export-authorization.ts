import { rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';

/**
 * Takes a sign-in to another data centre. This one has none beside it, so every number is refused
 * as the documentation says. Source: core.telegram.org/method/auth.exportAuthorization
 */
export const authExportAuthorization = handler('auth.exportAuthorization', { lane: 3, allow: 'user' }, () =>
  Promise.reject(rpcError('DC_ID_INVALID')),
);
