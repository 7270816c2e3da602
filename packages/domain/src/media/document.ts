import type { PhotoSize } from './photo.ts';

/** A file as it was sent. Source: core.telegram.org/constructor/document */
export interface Document {
  readonly id: string;
  readonly accessHash: string;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly mimeType: string;
  readonly byteLength: number;
  /** SHA-256 of its bytes, in hex: its name in the blob store. */
  readonly blob: string;
  readonly attributes: readonly DocumentAttribute[];
  readonly thumbs: readonly PhotoSize[];
  /** As of a photo. */
  readonly stripped?: string;
}

/** Source: core.telegram.org/type/DocumentAttribute */
export type DocumentAttribute =
  | { readonly kind: 'filename'; readonly fileName: string }
  | { readonly kind: 'imageSize'; readonly width: number; readonly height: number }
  | { readonly kind: 'animated' }
  | {
      readonly kind: 'video';
      readonly durationS: number;
      readonly width: number;
      readonly height: number;
      readonly isRound?: boolean;
      readonly supportsStreaming?: boolean;
      readonly noSound?: boolean;
    }
  | {
      readonly kind: 'audio';
      readonly durationS: number;
      readonly isVoice?: boolean;
      readonly title?: string | undefined;
      readonly performer?: string | undefined;
      /** 5-bit samples, as base64. */
      readonly waveform?: string | undefined;
    }
  | {
      readonly kind: 'sticker';
      readonly alt: string;
      /** Absent for one of no set. */
      readonly setId?: string;
      readonly setAccessHash?: string;
      readonly isMask?: boolean;
    }
  | { readonly kind: 'customEmoji'; readonly alt: string; readonly setId: string; readonly setAccessHash: string }
  | { readonly kind: 'hasStickers' };
