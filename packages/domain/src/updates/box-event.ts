import type { PeerId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';

/**
 * What happened in a box. Every event takes one pts, so clients see a pts_count of 1.
 * Source: core.telegram.org/api/updates
 */
export type BoxEvent = { readonly pts: number } & (
  | { readonly kind: 'message'; readonly message: BoxMessage }
  | { readonly kind: 'edit'; readonly message: BoxMessage }
  | { readonly kind: 'delete'; readonly ids: readonly number[] }
  | { readonly kind: 'readInbox'; readonly peerId: PeerId; readonly maxId: number; readonly unreadCount: number }
  | { readonly kind: 'readOutbox'; readonly peerId: PeerId; readonly maxId: number }
);
