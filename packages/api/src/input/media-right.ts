import type { BannedRight, DocumentAttribute, Media } from '@suaka/domain';

/** What a member of a group must be allowed, to send this. Source: core.telegram.org/api/rights */
export function rightToSend(media: Media): BannedRight {
  switch (media.kind) {
    case 'photo':
      return 'send_photos';
    case 'document':
      return rightOfDocument(media.document.attributes);
    case 'dice':
      return 'send_stickers';
    case 'poll':
      return 'send_polls';
    case 'webPage':
      return 'embed_links';
    default:
      return 'send_plain';
  }
}

function rightOfDocument(attributes: readonly DocumentAttribute[]): BannedRight {
  const kinds = new Set(attributes.map(({ kind }) => kind));
  if (kinds.has('sticker')) return 'send_stickers';
  if (kinds.has('animated')) return 'send_gifs';
  const video = attributes.find((attribute) => attribute.kind === 'video');
  if (video !== undefined) return video.isRound === true ? 'send_roundvideos' : 'send_videos';
  const audio = attributes.find((attribute) => attribute.kind === 'audio');
  if (audio !== undefined) return audio.isVoice === true ? 'send_voices' : 'send_audios';
  return 'send_docs';
}

/** Whether it is a voice or a video that was recorded for the one who gets it, which not everybody wants. */
export const isRecorded = (media: Media): boolean =>
  media.kind === 'document' && ['send_voices', 'send_roundvideos'].includes(rightOfDocument(media.document.attributes));
