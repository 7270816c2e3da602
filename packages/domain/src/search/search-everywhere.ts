import { ChatFlag, hasChatFlag, type ChatCard } from '../chats/chat-card.ts';
import { peerKind, type ContentSeq, type PeerId, type UserId } from '../ids.ts';
import { boxOf } from '../messages/places.ts';
import type { SearchQuery, SearchScope } from '../ports/search-index.ts';
import { unbounded } from './dialog-scope.ts';
import { findShown } from './find-shown.ts';
import { firstPage } from './first-page.ts';
import type { MessagesFound } from './search-dialog.ts';
import type { SearchParts } from './search-parts.ts';
import type { SearchWish } from './search-wish.ts';
import { askedWords } from './words.ts';

/** In which of one's chats is looked. */
export interface ChatsLooked {
  readonly users: boolean;
  readonly basicGroups: boolean;
  readonly supergroups: boolean;
  readonly broadcasts: boolean;
}

export interface EverywhereWindow {
  /** Exclusive; 0 for none. */
  readonly minDate: number;
  readonly maxDate: number;
  /** Where the page begins: after this message, or before this date where no message is named. */
  readonly after: { readonly peerId: PeerId; readonly id: number } | undefined;
  readonly beforeDate: number;
  readonly limit: number;
}

/** A channel that the caller is in, and up to which id it is hidden from them. */
export type HiddenUntil = (channel: ChatCard) => Promise<number | undefined>;

/**
 * Finds messages in all chats of a person.
 *
 * @param hiddenUntil undefined where the person may not read the channel
 * Source: core.telegram.org/method/messages.searchGlobal
 */
export async function searchEverywhere(
  parts: SearchParts,
  viewerId: UserId,
  looked: ChatsLooked,
  wish: SearchWish,
  window: EverywhereWindow,
  hiddenUntil: HiddenUntil,
): Promise<MessagesFound> {
  const scopes = await scopesOf(parts, viewerId, looked, window, hiddenUntil);
  const query: SearchQuery = { ...wish, scopes, order: 'newestFirst', skip: 0, limit: window.limit };
  const boxOfScope = (scopeId: PeerId): PeerId => boxOf(viewerId, scopeId);
  if (window.after === undefined && window.beforeDate === 0) return await firstPage(parts, query, boxOfScope, true);
  const fromNewest = scopes.map((scope) => ({ ...scope, offset: scope.below }));
  const [messages, { count }] = await Promise.all([
    findShown(parts, query, boxOfScope),
    parts.index.findAndCount({ ...query, scopes: fromNewest, limit: 1 }),
  ]);
  const isCountExact = count.isExact && askedWords(wish.text).isExact;
  return { messages, count: Math.max(count.count, messages.length), isCountExact };
}

interface Seqs {
  readonly from: ContentSeq;
  readonly below: ContentSeq;
  readonly offset: ContentSeq;
}

async function scopesOf(
  parts: SearchParts,
  viewerId: UserId,
  looked: ChatsLooked,
  window: EverywhereWindow,
  hiddenUntil: HiddenUntil,
): Promise<readonly SearchScope[]> {
  const seqs = await seqsOf(parts, viewerId, window);
  const scopeFor = async (scopeId: PeerId, hiddenMax: number): Promise<SearchScope> => {
    const id = peerKind(scopeId) === 'chat' ? 1 : (await parts.boxes.head(scopeId)) + 1;
    const below = { id, seq: seqs.below };
    const first = hiddenMax === 0 ? 0 : (await parts.store.range(scopeId, { ...unbounded, minId: hiddenMax })).from.seq;
    const from = { id: hiddenMax + 1, seq: Math.max(first, seqs.from) as ContentSeq };
    return { scopeId, from, below, offset: { id, seq: seqs.offset } };
  };
  const own = looked.users ? [scopeFor(viewerId, 0)] : [];
  const cards = await chatsLooked(parts, viewerId, looked);
  const ofChats = cards.map(async (card) => {
    const hiddenMax = peerKind(card.id) === 'channel' ? await hiddenUntil(card) : 0;
    return hiddenMax === undefined ? [] : [await scopeFor(card.id, hiddenMax)];
  });
  return [...(await Promise.all(own)), ...(await Promise.all(ofChats)).flat()];
}

async function chatsLooked(parts: SearchParts, viewerId: UserId, looked: ChatsLooked): Promise<readonly ChatCard[]> {
  if (!looked.basicGroups && !looked.supergroups && !looked.broadcasts) return [];
  const ids = await parts.chatStore.chatsOf(viewerId);
  const cards = await parts.chats.findAll(ids.slice(0, parts.limits.chatsMax));
  return cards.filter((card) => {
    if (peerKind(card.id) === 'chat') return looked.basicGroups;
    return hasChatFlag(card, ChatFlag.broadcast) ? looked.broadcasts : looked.supergroups;
  });
}

/** Past every content. */
const seqMax = Number.MAX_SAFE_INTEGER as ContentSeq;

async function seqsOf({ store }: SearchParts, viewerId: UserId, window: EverywhereWindow): Promise<Seqs> {
  const { minDate, maxDate, after, beforeDate } = window;
  const offsetOf = async (): Promise<ContentSeq> => {
    if (after !== undefined) {
      const range = await store.range(boxOf(viewerId, after.peerId), { ...unbounded, offsetId: after.id });
      return range.offset.seq;
    }
    return beforeDate > 0 ? await store.seqSince(beforeDate) : seqMax;
  };
  return {
    from: minDate > 0 ? await store.seqSince(minDate + 1) : (0 as ContentSeq),
    below: maxDate > 0 ? await store.seqSince(maxDate) : seqMax,
    offset: await offsetOf(),
  };
}
