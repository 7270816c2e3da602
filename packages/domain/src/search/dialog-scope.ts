import { peerKind, type PeerId, type UserId } from '../ids.ts';
import { boxOf } from '../messages/places.ts';
import type { SearchScope } from '../ports/search-index.ts';
import type { SearchBounds } from '../ports/search-store.ts';
import type { SearchParts } from './search-parts.ts';

/** A dialog that someone may read. */
export interface SearchedDialog {
  readonly viewerId: UserId;
  readonly peerId: PeerId;
  /** The part of the saved messages that came from there. */
  readonly savedPeerId?: PeerId | undefined;
  /** The thread that begins with this message. */
  readonly topId?: number | undefined;
}

/** Where a dialog's messages are found: a channel or a group is a scope of its own, the others are parts of the box. */
export async function dialogScope(
  { store }: Pick<SearchParts, 'store'>,
  { viewerId, peerId, savedPeerId, topId }: SearchedDialog,
  bounds: SearchBounds,
): Promise<SearchScope> {
  const range = await store.range(boxOf(viewerId, peerId), bounds);
  if (peerKind(peerId) !== 'user') return { scopeId: peerId, topId, ...range };
  return { scopeId: viewerId, peerId, savedPeerId, ...range };
}

export const unbounded: SearchBounds = { minId: 0, maxId: 0, minDate: 0, maxDate: 0, offsetId: 0 };
