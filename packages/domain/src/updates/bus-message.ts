import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import type { BoxEvent } from './box-event.ts';
import type { StateEvent } from './state-event.ts';

/**
 * What the bus carries to those who hold sessions of a box. Only hints: the gateway turns one into
 * updates and pushes them to the box owner's live sessions, except the origin's.
 */
export type BusMessage = BusNews & { readonly origin?: Origin | undefined };

export type BusNews =
  /** The box has reached the pts of the last event. */
  | { readonly kind: 'events'; readonly events: readonly BoxEvent[] }
  | { readonly kind: 'state'; readonly event: StateEvent; readonly date: number }
  /** Never stored. `chatId` where it is in a group; a channel's box carries its own. */
  | {
      readonly kind: 'typing';
      readonly userId: UserId;
      readonly chatId?: PeerId | undefined;
      readonly action: TypingAction;
      readonly date: number;
    }
  /** The box's owner came into a channel or is in it no more: who is in one hears of its box as well. */
  | { readonly kind: 'membership'; readonly channelId: PeerId; readonly isIn: boolean }
  /** Never stored here: a user whom the box's owner can see came or went. */
  | { readonly kind: 'status'; readonly userId: UserId; readonly date: number }
  /** Never stored: how often posts of a channel were seen or forwarded, told in the channel's box. */
  | {
      readonly kind: 'postCounts';
      readonly channelId: PeerId;
      readonly counts: readonly { readonly id: number; readonly views?: number; readonly forwards?: number }[];
    }
  /** In the box of those who are not signed in: a token that the key showed was accepted. */
  | { readonly kind: 'loginToken'; readonly authKeyId: bigint }
  /** The key was signed out: the gateway closes its sessions. */
  | { readonly kind: 'signedOut'; readonly authKeyIds: readonly bigint[] };

/** Source: core.telegram.org/type/SendMessageAction; those that a chat of two can have. */
export type TypingAction =
  | { readonly kind: PlainTypingAction }
  | { readonly kind: UploadAction; readonly progress: number };

export const plainTypingActions = [
  'cancel',
  'chooseContact',
  'chooseSticker',
  'gamePlay',
  'geoLocation',
  'recordAudio',
  'recordRound',
  'recordVideo',
  'typing',
] as const;
export type PlainTypingAction = (typeof plainTypingActions)[number];

export const uploadActions = ['uploadAudio', 'uploadDocument', 'uploadPhoto', 'uploadRound', 'uploadVideo'] as const;
export type UploadAction = (typeof uploadActions)[number];
