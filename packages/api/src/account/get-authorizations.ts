import { devicesOf } from '@suaka/domain';
import { accessOwnKey } from '../access/access-key.ts';
import { handler } from '../handler.ts';
import { renderAuthorization } from '../render/authorization.ts';

/** Source: core.telegram.org/method/account.getAuthorizations */
export const accountGetAuthorizations = handler(
  'account.getAuthorizations',
  { lane: 2, allow: 'user' },
  async (call) => {
    const own = await accessOwnKey(call);
    const { devices, ttlDays } = await devicesOf(call.services.life, call.caller.userId);
    return {
      _: 'account.authorizations',
      authorization_ttl_days: ttlDays,
      authorizations: devices.map((device) => renderAuthorization(device, own.id)),
    };
  },
);
