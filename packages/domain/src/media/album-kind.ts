import type { Media } from './media.ts';

/** Photos and videos are shown together; music among itself, and so are files. */
export function albumKind(media: Media): 'visual' | 'audio' | 'file' {
  if (media.kind === 'photo') return 'visual';
  const attributes = media.kind === 'document' ? media.document.attributes : [];
  if (attributes.some(({ kind }) => kind === 'video')) return 'visual';
  return attributes.some(({ kind }) => kind === 'audio') ? 'audio' : 'file';
}
