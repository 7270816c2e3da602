import type { DocumentAttribute } from '../media/document.ts';
import type { Media } from '../media/media.ts';
import type { Content } from '../messages/content.ts';
import type { SearchKind } from './search-kind.ts';

/**
 * By what kinds a message is found. This is the one place that says which filter shows what.
 * Source: core.telegram.org/type/MessagesFilter
 */
export function kindsOf({ entities, extra }: Pick<Content, 'entities' | 'extra'>): readonly SearchKind[] {
  const kinds: SearchKind[] = [];
  if (extra?.media !== undefined) kinds.push(...kindsOfMedia(extra.media));
  if (extra?.action?.kind === 'chatEditPhoto') kinds.push('chatPhoto');
  if (entities?.some(({ kind }) => kind === 'url' || kind === 'textUrl')) kinds.push('url');
  return kinds;
}

function kindsOfMedia(media: Media): readonly SearchKind[] {
  switch (media.kind) {
    case 'photo':
      return ['photo'];
    case 'document':
      return kindOfDocument(media.document.attributes);
    case 'geo':
    case 'geoLive':
    case 'venue':
      return ['geo'];
    case 'contact':
      return ['contact'];
    case 'poll':
      return ['poll'];
    case 'webPage':
      return ['url'];
    default:
      return [];
  }
}

/** A file is of the most telling of its kinds alone; stickers are of none. */
function kindOfDocument(attributes: readonly DocumentAttribute[]): readonly SearchKind[] {
  const of = <Kind extends DocumentAttribute['kind']>(kind: Kind) =>
    attributes.find((one): one is Extract<DocumentAttribute, { kind: Kind }> => one.kind === kind);
  if (of('sticker') !== undefined || of('customEmoji') !== undefined) return [];
  if (of('animated') !== undefined) return ['gif'];
  const audio = of('audio');
  if (audio !== undefined) return [audio.isVoice === true ? 'voice' : 'music'];
  const video = of('video');
  if (video !== undefined) return [video.isRound === true ? 'round' : 'video'];
  return ['document'];
}
