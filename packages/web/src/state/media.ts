/** Pictures, files and polls of messages. */
import type { Constructors, TypeDocumentAttribute, TypeMessageMedia, TypePhotoSize } from '../codec/generated/types.ts';
import { pollOf, type Poll } from './poll.ts';

export interface PictureSize {
  /** The letter that asks for it. */
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** What the server needs to hand bytes out; the reference may grow old and is renewed with the message. */
export interface FileKey {
  readonly id: bigint;
  readonly accessHash: bigint;
  readonly fileReference: Uint8Array;
}

interface Pictured {
  readonly key: FileKey;
  /** A few dozen bytes of a picture, shown blurred until the real one is there. */
  readonly stripped: Uint8Array | undefined;
  readonly sizes: readonly PictureSize[];
}

export interface Photo extends Pictured {
  readonly kind: 'photo';
  readonly width: number;
  readonly height: number;
}

export interface FileMedia extends Pictured {
  readonly kind: 'video' | 'gif' | 'voice' | 'audio' | 'sticker' | 'file';
  readonly name: string;
  readonly mime: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  /** 5-bit loudness values, packed. Source: core.telegram.org/api/files#uploading-files */
  readonly waveform: Uint8Array | undefined;
  /** The emoji that a sticker stands for. */
  readonly alt: string;
}

export type Media = Photo | FileMedia | { readonly kind: 'poll'; readonly poll: Poll };

function sizesOf(raws: readonly TypePhotoSize[]): PictureSize[] {
  const sizes = raws.flatMap((raw): PictureSize[] => {
    if (raw._ === 'photoSize') return [{ type: raw.type, width: raw.w, height: raw.h, bytes: raw.size }];
    if (raw._ === 'photoSizeProgressive') {
      return [{ type: raw.type, width: raw.w, height: raw.h, bytes: raw.sizes.at(-1) ?? 0 }];
    }
    return [];
  });
  return sizes.toSorted((a, b) => a.width * a.height - b.width * b.height);
}

function strippedOf(raws: readonly TypePhotoSize[]): Uint8Array | undefined {
  return raws.find((raw) => raw._ === 'photoStrippedSize')?.bytes;
}

function photoOf(raw: Constructors['photo']): Photo {
  const sizes = sizesOf(raw.sizes);
  const largest = sizes.at(-1);
  return {
    kind: 'photo',
    key: { id: raw.id, accessHash: raw.access_hash, fileReference: raw.file_reference },
    stripped: strippedOf(raw.sizes),
    sizes,
    width: largest?.width ?? 0,
    height: largest?.height ?? 0,
  };
}

function fileKind(attributes: readonly TypeDocumentAttribute[], mime: string): FileMedia['kind'] {
  const has = (name: TypeDocumentAttribute['_']) => attributes.some((one) => one._ === name);
  if (has('documentAttributeSticker') && mime === 'image/webp') return 'sticker';
  if (has('documentAttributeAnimated')) return 'gif';
  if (has('documentAttributeVideo')) return 'video';
  const audio = attributes.find((one) => one._ === 'documentAttributeAudio');
  if (audio !== undefined) return audio.voice === true ? 'voice' : 'audio';
  return 'file';
}

function fileOf(raw: Constructors['document']): FileMedia {
  const { attributes } = raw;
  const thumbs = raw.thumbs ?? [];
  const video = attributes.find((one) => one._ === 'documentAttributeVideo');
  const audio = attributes.find((one) => one._ === 'documentAttributeAudio');
  const image = attributes.find((one) => one._ === 'documentAttributeImageSize');
  const name = attributes.find((one) => one._ === 'documentAttributeFilename');
  const sticker = attributes.find((one) => one._ === 'documentAttributeSticker');
  return {
    kind: fileKind(attributes, raw.mime_type),
    key: { id: raw.id, accessHash: raw.access_hash, fileReference: raw.file_reference },
    stripped: strippedOf(thumbs),
    sizes: sizesOf(thumbs),
    name: name?.file_name ?? '',
    mime: raw.mime_type,
    bytes: raw.size,
    width: video?.w ?? image?.w ?? 0,
    height: video?.h ?? image?.h ?? 0,
    seconds: video?.duration ?? audio?.duration ?? 0,
    waveform: audio?.waveform,
    alt: sticker?.alt ?? '',
  };
}

/** The page's media; undefined for none and for what it cannot show. */
export function mediaOf(raw: TypeMessageMedia | undefined, known?: Media): Media | undefined {
  switch (raw?._) {
    case 'messageMediaPhoto':
      return raw.photo?._ === 'photo' ? photoOf(raw.photo) : undefined;
    case 'messageMediaDocument':
      return raw.document?._ === 'document' ? fileOf(raw.document) : undefined;
    case 'messageMediaPoll': {
      const before = known?.kind === 'poll' ? known.poll : undefined;
      return { kind: 'poll', poll: pollOf(raw.poll, raw.results, before) };
    }
    default:
      return undefined;
  }
}

/** Whether a message holds something that this page has no way to show. */
export function isUnknownMedia(raw: TypeMessageMedia | undefined): boolean {
  return (
    raw !== undefined && raw._ !== 'messageMediaEmpty' && raw._ !== 'messageMediaWebPage' && mediaOf(raw) === undefined
  );
}
