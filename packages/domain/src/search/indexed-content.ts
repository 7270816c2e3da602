import { peerKind, type PeerId } from '../ids.ts';
import type { Content } from '../messages/content.ts';
import type { ContentScope, IndexedContent } from '../ports/search-index.ts';
import { kindsOf } from './kinds-of.ts';
import { searchableText } from './searchable-text.ts';

/** A box that shows a content, and the message's id there. */
export interface ShownPlace {
  readonly boxId: PeerId;
  readonly peerId: PeerId;
  readonly id: number;
}

/** A content as an index takes it over. What happened in a chat, said by no one, is not looked for, but for its photos. */
export function indexedContent(content: Content, places: readonly ShownPlace[], topId?: number): IndexedContent {
  const { seq, authorId, extra } = content;
  const kinds = kindsOf(content);
  const isFound = extra?.action === undefined || kinds.length > 0;
  const isSaved = places.some(({ boxId, peerId }) => boxId === peerId && peerKind(boxId) === 'user');
  return {
    seq,
    authorId: extra?.sentAs ?? authorId,
    text: searchableText(content),
    kinds,
    mentions: extra?.mentions ?? [],
    savedPeerId: isSaved ? (extra?.forward?.savedFrom?.peerId ?? authorId) : undefined,
    topId,
    scopes: isFound ? scopesOf(places) : [],
  };
}

/** Where the places are looked through: all members' places of a basic group are one scope. */
function scopesOf(places: readonly ShownPlace[]): readonly ContentScope[] {
  const group = places.find(({ peerId }) => peerKind(peerId) === 'chat');
  if (group !== undefined) return [{ scopeId: group.peerId, peerId: group.peerId, id: 0 }];
  return places.map(({ boxId, peerId, id }) => ({ scopeId: boxId, peerId, id }));
}
