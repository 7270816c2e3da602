import type { Media } from '../media/media.ts';
import type { Content } from '../messages/content.ts';

/** Everything of a message that words are looked for in: what it says, and the names of what it carries. */
export function searchableText({ text, extra }: Pick<Content, 'text' | 'extra'>): string {
  const names = extra?.media === undefined ? [] : namesIn(extra.media);
  return [text, ...names].join('\n');
}

function namesIn(media: Media): readonly string[] {
  switch (media.kind) {
    case 'document':
      return media.document.attributes.flatMap((attribute) => {
        if (attribute.kind === 'filename') return [attribute.fileName];
        return attribute.kind === 'audio' ? [attribute.title ?? '', attribute.performer ?? ''] : [];
      });
    case 'venue':
      return [media.title, media.address];
    case 'contact':
      return [media.firstName, media.lastName, media.phone];
    default:
      return [];
  }
}
