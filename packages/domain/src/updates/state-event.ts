import type { AccountStateEvent } from '../account-life/account-state-event.ts';
import type { ExtraStateEvent } from '../extras/extra-state-event.ts';
import type { Draft } from '../drafts/draft.ts';
import type { DialogStateEvent } from '../dialogs/dialog-state-event.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { MessageStateEvent } from '../messages/message-state-event.ts';
import type { StickerStateEvent } from '../stickers/sticker-state-event.ts';

/**
 * A change of state that takes no pts. It is stored with its date and told again in the difference,
 * which is harmless since it says what holds now. Add a kind here, how it looks in
 * api/src/render/state-event.ts.
 */
export type StateEvent =
  | AccountStateEvent
  | DialogStateEvent
  | ExtraStateEvent
  | MessageStateEvent
  | StickerStateEvent
  | { readonly kind: 'draft'; readonly peerId: PeerId; readonly draft: Draft | undefined }
  | {
      readonly kind: 'dialogPinned';
      readonly peerId: PeerId;
      readonly isPinned: boolean;
      readonly folderId?: number | undefined;
    }
  | { readonly kind: 'pinnedDialogs'; readonly order: readonly PeerId[]; readonly folderId?: number | undefined }
  | { readonly kind: 'dialogUnreadMark'; readonly peerId: PeerId; readonly isUnread: boolean }
  /** A user whom the box's owner knows changed name, username or photo. */
  | { readonly kind: 'user'; readonly userId: UserId }
  /** What the owner may do with a person changed: contact, blocked, hidden bar. */
  | { readonly kind: 'peerSettings'; readonly userId: UserId }
  | { readonly kind: 'peerBlocked'; readonly peerId: PeerId; readonly isBlocked: boolean }
  | { readonly kind: 'contactsReset' }
  /** A group or channel changed, or what the box's owner is in it. */
  | { readonly kind: 'chat'; readonly chatId: PeerId }
  /** Others ask to be let into a chat whose people the owner lets in. */
  | { readonly kind: 'joinRequests'; readonly chatId: PeerId }
  /** The owner deleted a channel for themselves, up to a message. */
  | { readonly kind: 'availableMessages'; readonly channelId: PeerId; readonly availableMinId: number }
  /** The owner read a channel on another device; `unreadCount` as it was then. */
  | {
      readonly kind: 'readChannelInbox';
      readonly channelId: PeerId;
      readonly maxId: number;
      readonly unreadCount: number;
    }
  /** Someone read what the owner wrote in a channel. */
  | { readonly kind: 'readChannelOutbox'; readonly channelId: PeerId; readonly maxId: number };
