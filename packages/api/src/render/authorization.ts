import type { KnownDevice } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** The hash of the calling device is 0, as clients expect. Source: core.telegram.org/constructor/authorization */
export const renderAuthorization = (device: KnownDevice, ownKeyId: bigint): TlOf<'authorization'> => ({
  _: 'authorization',
  current: device.keyId === ownKeyId || undefined,
  encrypted_requests_disabled: device.encryptedRequestsDisabled || undefined,
  call_requests_disabled: device.callRequestsDisabled || undefined,
  unconfirmed: device.isUnconfirmed || undefined,
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
