import { authorizations, type Authorization } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessOwnKey } from '../access/access-key.ts';
import { handler } from '../handler.ts';

/** The hash of the calling device is 0, as clients expect. Source: core.telegram.org/constructor/authorization */
const renderAuthorization = (device: Authorization, ownKeyId: bigint): Tl<'Authorization'> => ({
  _: 'authorization',
  current: device.keyId === ownKeyId || undefined,
  hash: device.keyId === ownKeyId ? 0n : device.hash,
  device_model: device.deviceModel,
  platform: '',
  system_version: device.systemVersion,
  api_id: device.apiId,
  app_name: '',
  app_version: device.appVersion,
  date_created: device.createdAt,
  date_active: device.activeAt,
  ip: device.address,
  country: '',
  region: '',
});

/** How long a device that is not used stays signed in: it is not signed out at all. */
const authorizationTtlDays = 365;

/** Source: core.telegram.org/method/account.getAuthorizations */
export const accountGetAuthorizations = handler(
  'account.getAuthorizations',
  { lane: 2, allow: 'user' },
  async (call) => {
    const own = await accessOwnKey(call);
    const devices = await authorizations(call.services.devices, call.caller.userId);
    return {
      _: 'account.authorizations',
      authorization_ttl_days: authorizationTtlDays,
      authorizations: devices.map((device) => renderAuthorization(device, own.id)),
    };
  },
);
