import { fromBase64, type Document, type DocumentAttribute } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderSizes, type FilesShown } from './photo.ts';

/** A document with a fresh reference. Source: core.telegram.org/constructor/document */
export function renderDocument({ files, installation }: FilesShown, document: Document): TlOf<'document'> {
  const thumbs = renderSizes(document.thumbs, document.stripped);
  return {
    _: 'document',
    id: BigInt(document.id),
    access_hash: BigInt(document.accessHash),
    file_reference: files.references.issue('document', BigInt(document.id)),
    date: document.date,
    mime_type: document.mimeType,
    size: document.byteLength,
    thumbs: thumbs.length === 0 ? undefined : thumbs,
    dc_id: installation.dcId,
    attributes: document.attributes.map(renderAttribute),
  };
}

/** Source: core.telegram.org/type/DocumentAttribute */
export function renderAttribute(attribute: DocumentAttribute): Tl<'DocumentAttribute'> {
  switch (attribute.kind) {
    case 'filename':
      return { _: 'documentAttributeFilename', file_name: attribute.fileName };
    case 'imageSize':
      return { _: 'documentAttributeImageSize', w: attribute.width, h: attribute.height };
    case 'animated':
      return { _: 'documentAttributeAnimated' };
    case 'video':
      return renderVideo(attribute);
    case 'audio':
      return renderAudio(attribute);
    case 'sticker':
      return {
        _: 'documentAttributeSticker',
        mask: attribute.isMask,
        alt: attribute.alt,
        stickerset: renderSet(attribute.setId, attribute.setAccessHash),
      };
    case 'customEmoji':
      return {
        _: 'documentAttributeCustomEmoji',
        alt: attribute.alt,
        stickerset: renderSet(attribute.setId, attribute.setAccessHash),
      };
    case 'hasStickers':
      break;
  }
  return { _: 'documentAttributeHasStickers' };
}

const renderVideo = (video: Extract<DocumentAttribute, { kind: 'video' }>): TlOf<'documentAttributeVideo'> => ({
  _: 'documentAttributeVideo',
  round_message: video.isRound,
  supports_streaming: video.supportsStreaming,
  nosound: video.noSound,
  duration: video.durationS,
  w: video.width,
  h: video.height,
});

const renderAudio = (audio: Extract<DocumentAttribute, { kind: 'audio' }>): TlOf<'documentAttributeAudio'> => ({
  _: 'documentAttributeAudio',
  voice: audio.isVoice,
  duration: audio.durationS,
  title: audio.title,
  performer: audio.performer,
  waveform: audio.waveform === undefined ? undefined : fromBase64(audio.waveform),
});

const renderSet = (id: string | undefined, accessHash: string | undefined): Tl<'InputStickerSet'> =>
  id === undefined
    ? { _: 'inputStickerSetEmpty' }
    : { _: 'inputStickerSetID', id: BigInt(id), access_hash: BigInt(accessHash ?? '0') };
