import { geoPoint, livePeriod, makeDocument, makePhoto, rpcError, throwDice, type Media } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { accessDocument, accessPhoto } from '../access/access-file.ts';
import type { UserCall } from '../handler.ts';
import { readContactCard } from './contact-card.ts';
import { readAttributes } from './document-attribute.ts';
import { readPoll } from './poll.ts';
import { readUpload } from './upload.ts';

/**
 * What a client wants to send, uploaded files made into photos and documents.
 *
 * @throws MEDIA_EMPTY, MEDIA_INVALID, EMOTICON_INVALID, GEO_POINT_INVALID, PHONE_NUMBER_INVALID; as `makePhoto`,
 * `makeDocument`, `accessPhoto` and `accessDocument`; METHOD_NOT_IMPLEMENTED for kinds that this server does not send
 * Source: core.telegram.org/type/InputMedia
 */
export async function readMedia(call: UserCall, media: Tl<'InputMedia'>): Promise<Media> {
  switch (media._) {
    case 'inputMediaEmpty':
      throw rpcError('MEDIA_EMPTY');
    case 'inputMediaUploadedPhoto':
    case 'inputMediaUploadedDocument':
    case 'inputMediaPhoto':
    case 'inputMediaDocument':
      return await readFileMedia(call, media);
    case 'inputMediaGeoPoint':
    case 'inputMediaGeoLive':
    case 'inputMediaVenue':
      return readPlace(call, media);
    case 'inputMediaContact':
      return { kind: 'contact', ...(await readContactCard(call, media)) };
    case 'inputMediaPoll':
      return await readPoll(call, media);
    case 'inputMediaDice':
      return throwDice(call.services.random, media.emoticon);
    default:
      throw rpcError('METHOD_NOT_IMPLEMENTED');
  }
}

type FileMedia = TlOf<
  'inputMediaUploadedPhoto' | 'inputMediaUploadedDocument' | 'inputMediaPhoto' | 'inputMediaDocument'
>;

async function readFileMedia(call: UserCall, media: FileMedia): Promise<Media> {
  // What vanishes after it was looked at has to vanish, so it is refused until it does.
  if (media.ttl_seconds !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const spoiler = media.spoiler === true ? { isSpoiler: true } : {};
  switch (media._) {
    case 'inputMediaUploadedPhoto':
      if (media.live_photo === true || media.video !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
      return { kind: 'photo', photo: await makePhoto(call.services.files, readUpload(call, media.file)), ...spoiler };
    case 'inputMediaUploadedDocument':
      return { kind: 'document', document: await uploadedDocument(call, media), ...spoiler };
    case 'inputMediaPhoto':
      if (media.id._ !== 'inputPhoto') throw rpcError('MEDIA_EMPTY');
      return { kind: 'photo', photo: await accessPhoto(call, media.id, 'PHOTO_INVALID'), ...spoiler };
    case 'inputMediaDocument':
      break;
  }
  if (media.id._ !== 'inputDocument') throw rpcError('MEDIA_EMPTY');
  return { kind: 'document', document: await accessDocument(call, media.id, 'DOCUMENT_INVALID'), ...spoiler };
}

async function uploadedDocument(call: UserCall, media: TlOf<'inputMediaUploadedDocument'>) {
  if (media.video_cover !== undefined || media.video_timestamp !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const { file, thumb } = media;
  const attributes = readAttributes(media.attributes, 'name' in file ? file.name : '');
  return await makeDocument(call.services.files, {
    file: readUpload(call, file),
    mimeType: media.mime_type,
    attributes: media.nosound_video === true ? attributes.map(silent) : attributes,
    thumb: thumb && readUpload(call, thumb),
  });
}

/** A video that its sender says has no sound, so that it is not taken for an animation. */
const silent = (attribute: ReturnType<typeof readAttributes>[number]) =>
  attribute.kind === 'video' ? { ...attribute, noSound: true } : attribute;

function readPlace(
  { services }: UserCall,
  media: TlOf<'inputMediaGeoPoint' | 'inputMediaGeoLive' | 'inputMediaVenue'>,
): Media {
  const { geo_point: point } = media;
  if (point._ !== 'inputGeoPoint') throw rpcError('MEDIA_EMPTY');
  const place = geoPoint(services.random, point.lat, point.long, point.accuracy_radius);
  switch (media._) {
    case 'inputMediaGeoPoint':
      return { kind: 'geo', point: place };
    case 'inputMediaGeoLive':
      return {
        kind: 'geoLive',
        point: place,
        periodS: livePeriod(media.stopped === true ? 0 : (media.period ?? 0)),
        ...(media.heading !== undefined && { heading: media.heading }),
        ...(media.proximity_notification_radius !== undefined && { proximityM: media.proximity_notification_radius }),
      };
    case 'inputMediaVenue':
      break;
  }
  const { title, address, provider, venue_id: venueId, venue_type: venueType } = media;
  return { kind: 'venue', point: place, title, address, provider, venueId, venueType };
}
