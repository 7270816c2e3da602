import type { PeerId } from '../ids.ts';
import type { NotifySettings } from '../notify/notify-settings.ts';
import type { NotifyTarget } from '../notify/notify-target.ts';

/** Changes without pts of how someone keeps their chats; how they look is in api/src/render/dialog-state-event.ts. */
export type DialogStateEvent =
  | { readonly kind: 'notify'; readonly target: NotifyTarget; readonly settings: NotifySettings }
  /** A folder was made, changed or taken away: told as it is now. */
  | { readonly kind: 'dialogFilter'; readonly id: number }
  | { readonly kind: 'dialogFilterOrder'; readonly order: readonly number[] }
  /** After how long messages vanish in a chat of two; 0 for never. */
  | { readonly kind: 'historyTtl'; readonly peerId: PeerId; readonly ttlS: number }
  /** A page that messages of the box lead to was looked at. */
  | { readonly kind: 'webPage'; readonly url: string }
  /** Something of all folders changed. */
  | { readonly kind: 'dialogFilters' }
  | { readonly kind: 'savedDialogPinned'; readonly peerId: PeerId; readonly isPinned: boolean }
  | { readonly kind: 'savedPinnedDialogs'; readonly order: readonly PeerId[] }
  /** A poll that the box shows changed: told as it is now. Not stored: the difference finds it by its date. */
  | { readonly kind: 'poll'; readonly pollId: string }
  /** A message waits for its time, or changed: told as it is now. */
  | { readonly kind: 'scheduledNew'; readonly peerId: PeerId; readonly id: number }
  /** Messages wait no more; `sentIds` where they were sent. */
  | {
      readonly kind: 'scheduledGone';
      readonly peerId: PeerId;
      readonly ids: readonly number[];
      readonly sentIds?: readonly number[] | undefined;
    };
