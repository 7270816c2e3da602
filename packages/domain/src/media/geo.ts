import { rpcError } from '../errors/rpc-error.ts';
import type { Random } from '../ports/random.ts';
import type { GeoPoint } from './media.ts';

/** A live location lasts between a minute and a day, or for ever. Source: core.telegram.org/api/live-location */
const livePeriodS = { min: 60, max: 86_400, forever: 0x7f_ff_ff_ff } as const;
const accuracyMaxM = 1500;

/** @throws GEO_POINT_INVALID where it is not on the earth */
export function geoPoint(random: Random, lat: number, long: number, accuracyM?: number): GeoPoint {
  if (!(Math.abs(lat) <= 90 && Math.abs(long) <= 180)) throw rpcError('GEO_POINT_INVALID');
  const accessHash = random.long().toString();
  if (accuracyM === undefined || accuracyM <= 0) return { lat, long, accessHash };
  return { lat, long, accessHash, accuracyM: Math.min(accuracyM, accuracyMaxM) };
}

/** @throws MEDIA_INVALID */
export function livePeriod(periodS: number): number {
  const { min, max, forever } = livePeriodS;
  if (periodS !== forever && (periodS < min || periodS > max)) throw rpcError('MEDIA_INVALID');
  return periodS;
}
