import type { GeoPoint, Media } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderDocument } from './document.ts';
import { renderPhoto, type FilesShown } from './photo.ts';

/**
 * What a message carries. Polls and web pages change after they were sent: whoever renders messages looks them up, and
 * they are not rendered here. Source: core.telegram.org/type/MessageMedia
 */
export function renderMedia(shown: FilesShown, media: Media): Tl<'MessageMedia'> | undefined {
  switch (media.kind) {
    case 'photo':
      return {
        _: 'messageMediaPhoto',
        spoiler: media.isSpoiler,
        photo: renderPhoto(shown, media.photo),
        ttl_seconds: media.ttlS,
      };
    case 'document':
      return renderDocumentMedia(shown, media);
    case 'geo':
      return { _: 'messageMediaGeo', geo: renderGeo(media.point) };
    case 'geoLive':
      return {
        _: 'messageMediaGeoLive',
        geo: renderGeo(media.point),
        heading: media.heading,
        period: media.periodS,
        proximity_notification_radius: media.proximityM,
      };
    case 'venue':
      return {
        _: 'messageMediaVenue',
        geo: renderGeo(media.point),
        title: media.title,
        address: media.address,
        provider: media.provider,
        venue_id: media.venueId,
        venue_type: media.venueType,
      };
    case 'contact':
      return {
        _: 'messageMediaContact',
        phone_number: media.phone,
        first_name: media.firstName,
        last_name: media.lastName,
        vcard: media.vcard,
        user_id: media.userId ?? 0,
      };
    case 'dice':
      return { _: 'messageMediaDice', value: media.value, emoticon: media.emoticon };
    default:
      return undefined;
  }
}

function renderDocumentMedia(
  shown: FilesShown,
  { document, isSpoiler, ttlS }: Extract<Media, { kind: 'document' }>,
): TlOf<'messageMediaDocument'> {
  const video = document.attributes.find((attribute) => attribute.kind === 'video');
  const audio = document.attributes.find((attribute) => attribute.kind === 'audio');
  return {
    _: 'messageMediaDocument',
    spoiler: isSpoiler,
    video: (video !== undefined && video.isRound !== true) || undefined,
    round: video?.isRound,
    voice: audio?.isVoice,
    document: renderDocument(shown, document),
    ttl_seconds: ttlS,
  };
}

export const renderGeo = ({ lat, long, accessHash, accuracyM }: GeoPoint): TlOf<'geoPoint'> => ({
  _: 'geoPoint',
  lat,
  long,
  access_hash: BigInt(accessHash),
  accuracy_radius: accuracyM,
});
