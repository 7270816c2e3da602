import { base64Of, type DocumentAttribute } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

/**
 * What a client says of a file. That it belongs to a sticker set is not believed: sets say so of their own.
 */
export function readAttributes(attributes: readonly Tl<'DocumentAttribute'>[], fileName: string): DocumentAttribute[] {
  const read = attributes.flatMap((attribute) => readAttribute(attribute) ?? []);
  if (fileName === '' || read.some(({ kind }) => kind === 'filename')) return read;
  return [...read, { kind: 'filename', fileName }];
}

function readAttribute(attribute: Tl<'DocumentAttribute'>): DocumentAttribute | undefined {
  switch (attribute._) {
    case 'documentAttributeFilename':
      return { kind: 'filename', fileName: attribute.file_name };
    case 'documentAttributeImageSize':
      return { kind: 'imageSize', width: attribute.w, height: attribute.h };
    case 'documentAttributeAnimated':
      return { kind: 'animated' };
    case 'documentAttributeVideo':
      return {
        kind: 'video',
        durationS: attribute.duration,
        width: attribute.w,
        height: attribute.h,
        ...(attribute.round_message === true && { isRound: true }),
        ...(attribute.supports_streaming === true && { supportsStreaming: true }),
        ...(attribute.nosound === true && { noSound: true }),
      };
    case 'documentAttributeAudio':
      return {
        kind: 'audio',
        durationS: attribute.duration,
        ...(attribute.voice === true && { isVoice: true }),
        title: attribute.title,
        performer: attribute.performer,
        waveform: attribute.waveform && base64Of(attribute.waveform.subarray(0, waveformBytesMax)),
      };
    case 'documentAttributeSticker':
      return { kind: 'sticker', alt: attribute.alt, ...(attribute.mask === true && { isMask: true }) };
    case 'documentAttributeHasStickers':
      return { kind: 'hasStickers' };
    default:
      return undefined;
  }
}

/** More than a waveform has; how much of it is kept the domain decides. */
const waveformBytesMax = 1024;
