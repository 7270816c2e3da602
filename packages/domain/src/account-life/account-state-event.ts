import type { UserId } from '../ids.ts';
import type { PrivacyKey } from '../privacy/privacy-key.ts';

/** Changes of accounts, their privacy and their devices that take no pts. */
export type AccountStateEvent =
  /** The owner's own rules of one key. */
  | { readonly kind: 'privacy'; readonly key: PrivacyKey }
  /** A user changed in a way that is read anew: deleted, coloured, showing more or less. */
  | { readonly kind: 'userInfo'; readonly userId: UserId }
  | { readonly kind: 'userPhone'; readonly userId: UserId }
  | { readonly kind: 'emojiStatus'; readonly userId: UserId }
  /** The owner's lists of these are to be read anew. */
  | { readonly kind: 'recentEmojiStatuses' }
  | { readonly kind: 'autoSave' }
  /** The owner's choice of a browser. */
  | { readonly kind: 'webBrowser' }
  /** A device came, or was confirmed. */
  | {
      readonly kind: 'newAuthorization';
      /** A decimal 64-bit number. */
      readonly hash: string;
      readonly isUnconfirmed: boolean;
      readonly date: number;
      readonly device: string;
      readonly address: string;
    };
