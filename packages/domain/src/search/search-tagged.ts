import type { SearchedDialog } from './dialog-scope.ts';
import type { MessagesFound, SearchWindow } from './search-dialog.ts';
import type { SearchParts } from './search-parts.ts';
import { pageOfFew } from './search-pinned.ts';
import type { SearchWish } from './search-wish.ts';

/** Finds saved messages with a tag: the index does not know tags, so the messages are looked at themselves. */
export async function searchTagged(
  { boxes, tags, limits }: SearchParts,
  { viewerId, savedPeerId }: SearchedDialog,
  wish: SearchWish & { readonly tag: string },
  window: SearchWindow,
): Promise<MessagesFound> {
  const ids = await tags.tagged(viewerId, wish.tag, limits.taggedMax);
  const messages = ids.length === 0 ? [] : await boxes.messages(viewerId, ids);
  const ofChat = messages.filter(
    ({ content }) =>
      savedPeerId === undefined || (content.extra?.forward?.savedFrom?.peerId ?? viewerId) === savedPeerId,
  );
  return pageOfFew(ofChat, wish, window, ids.length < limits.taggedMax);
}
