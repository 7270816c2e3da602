import { geoPoint, livePeriod, nowSeconds, rpcError, type BoxMessage, type Media } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { readMedia } from './media.ts';

/**
 * What is to take the place of what a message carries. A live location says only what changed of it.
 * @throws as `readMedia`; MEDIA_PREV_INVALID
 * Source: core.telegram.org/api/live-location
 */
export async function readEditedMedia(
  call: UserCall,
  { content }: BoxMessage,
  media: Tl<'InputMedia'> | undefined,
): Promise<Media | undefined> {
  if (media === undefined || media._ !== 'inputMediaGeoLive') return media && (await readMedia(call, media));
  const before = content.extra?.media;
  if (before?.kind !== 'geoLive') throw rpcError('MEDIA_PREV_INVALID');
  return moved(call, content.date, before, media);
}

function moved(
  { services }: UserCall,
  sentAtS: number,
  before: Extract<Media, { kind: 'geoLive' }>,
  { geo_point: point, stopped, period, heading, proximity_notification_radius: proximityM }: TlOf<'inputMediaGeoLive'>,
): Media {
  // One that is stopped has lasted until now.
  const periodS = stopped === true ? Math.max(1, nowSeconds(services.clock) - sentAtS) : before.periodS;
  return {
    kind: 'geoLive',
    point:
      point._ === 'inputGeoPoint'
        ? geoPoint(services.random, point.lat, point.long, point.accuracy_radius)
        : before.point,
    periodS: stopped !== true && period !== undefined ? livePeriod(period) : periodS,
    ...(heading !== undefined && { heading }),
    ...(proximityM !== undefined && { proximityM }),
  };
}
