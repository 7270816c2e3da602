import { setPlace } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.updateBusinessLocation */
export const accountUpdateBusinessLocation = handler(
  'account.updateBusinessLocation',
  { lane: 2, allow: 'user' },
  async (call, { geo_point: point, address }) => {
    const by = { userId: call.caller.userId, origin: call.caller };
    const geo = point?._ === 'inputGeoPoint' ? { lat: point.lat, long: point.long } : undefined;
    const isGone = address === undefined && geo === undefined;
    await setPlace(call.services.life, by, isGone ? undefined : { address: address ?? '', geo });
    return true;
  },
);
