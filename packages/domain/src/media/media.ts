import type { UserId } from '../ids.ts';
import type { Document } from './document.ts';
import type { Photo } from './photo.ts';

/**
 * What a message carries beside its text, whole: whoever reads the message needs no second look-up
 * to show it. Longs are decimal strings, since this is stored as JSON.
 * Source: core.telegram.org/type/MessageMedia
 */
export type Media =
  | { readonly kind: 'photo'; readonly photo: Photo; readonly isSpoiler?: boolean; readonly ttlS?: number }
  | { readonly kind: 'document'; readonly document: Document; readonly isSpoiler?: boolean; readonly ttlS?: number }
  | { readonly kind: 'geo'; readonly point: GeoPoint }
  | {
      readonly kind: 'geoLive';
      readonly point: GeoPoint;
      readonly heading?: number;
      readonly periodS: number;
      readonly proximityM?: number;
    }
  | ({ readonly kind: 'venue'; readonly point: GeoPoint } & Venue)
  | ({ readonly kind: 'contact' } & ContactCard)
  | { readonly kind: 'dice'; readonly emoticon: string; readonly value: number }
  /** The question and its votes are kept beside the message, since both change. */
  | { readonly kind: 'poll'; readonly pollId: string }
  | { readonly kind: 'webPage'; readonly url: string };

export interface GeoPoint {
  readonly lat: number;
  readonly long: number;
  readonly accessHash: string;
  readonly accuracyM?: number;
}

export interface Venue {
  readonly title: string;
  readonly address: string;
  readonly provider: string;
  readonly venueId: string;
  readonly venueType: string;
}

export interface ContactCard {
  readonly phone: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly vcard: string;
  /** Absent where no account has the number. */
  readonly userId?: UserId;
}
