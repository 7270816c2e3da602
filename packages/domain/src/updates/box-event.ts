import type { FolderMove } from '../folders/archive.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';

/**
 * What happened in a box. Every event takes one pts, so clients see a pts_count of 1.
 * Source: core.telegram.org/api/updates
 */
export type BoxEvent = { readonly pts: number } & (
  | { readonly kind: 'message'; readonly message: BoxMessage }
  | { readonly kind: 'edit'; readonly message: BoxMessage }
  /** Only the last one of a message is kept. `actorId` is told live alone: whose reaction it was. */
  | { readonly kind: 'reactions'; readonly message: BoxMessage; readonly actorId?: UserId | undefined }
  | { readonly kind: 'pins'; readonly peerId: PeerId; readonly ids: readonly number[]; readonly isPinned: boolean }
  /** What was unread in messages beside themselves was looked at: mentions, reactions, sounds. */
  | { readonly kind: 'readContents'; readonly ids: readonly number[]; readonly date: number }
  | { readonly kind: 'delete'; readonly ids: readonly number[] }
  | { readonly kind: 'readInbox'; readonly peerId: PeerId; readonly maxId: number; readonly unreadCount: number }
  | { readonly kind: 'readOutbox'; readonly peerId: PeerId; readonly maxId: number }
  /** Chats were archived or taken back. */
  | { readonly kind: 'folderPeers'; readonly moves: readonly FolderMove[] }
);
