import type { BoxMessage } from '../messages/box-message.ts';
import { boxOf } from '../messages/places.ts';
import type { SearchedDialog } from './dialog-scope.ts';
import { searchableText } from './searchable-text.ts';
import type { MessagesFound, SearchWindow } from './search-dialog.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWish } from './search-wish.ts';
import { askedWords } from './words.ts';

/** Finds pinned messages of a dialog: they are few, so they are looked at themselves. */
export async function searchPinned(
  { boxes, pins, limits }: SearchParts,
  { viewerId, peerId, topId }: SearchedDialog,
  wish: SearchWish,
  window: SearchWindow,
): Promise<MessagesFound> {
  const boxId = boxOf(viewerId, peerId);
  const ids = await pins.list({ boxId, peerId, below: 0, limit: limits.pinnedMax });
  const messages = ids.length === 0 ? [] : await boxes.messages(boxId, ids);
  const inThread = messages.filter((message) => topId === undefined || message.topId === topId);
  return pageOfFew(inThread, wish, window, ids.length < limits.pinnedMax);
}

/** The part of a few messages that is asked for. */
export function pageOfFew(
  messages: readonly BoxMessage[],
  wish: SearchWish,
  window: SearchWindow,
  isCountExact: boolean,
): MessagesFound {
  const fitting = messages
    .filter((message) => fitsWish(message, wish) && fitsBounds(message, window))
    .toSorted((one, other) => other.id - one.id);
  const { offsetId, addOffset, limit } = window;
  const older = offsetId === 0 ? 0 : fitting.filter(({ id }) => id >= offsetId).length;
  const start = older + addOffset;
  return {
    messages: fitting.slice(Math.max(start, 0), Math.max(start + limit, 0)),
    count: fitting.length,
    isCountExact,
    newerCount: start > 0 ? Math.min(start, fitting.length) : undefined,
  };
}

function fitsWish({ content }: BoxMessage, { text, authorId }: SearchWish): boolean {
  if (authorId !== undefined && (content.extra?.sentAs ?? content.authorId) !== authorId) return false;
  if (text === '') return true;
  const asked = askedWords(text);
  return asked.words.length > 0 && asked.fits(searchableText(content));
}

const fitsBounds = ({ id, content }: BoxMessage, { minId, maxId, minDate, maxDate }: SearchWindow): boolean =>
  id > minId && (maxId === 0 || id < maxId) && content.date > minDate && (maxDate === 0 || content.date < maxDate);
