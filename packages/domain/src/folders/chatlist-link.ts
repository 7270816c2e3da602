import type { PeerId, UserId } from '../ids.ts';

/** A link by which others take over chats of a folder. Source: core.telegram.org/constructor/exportedChatlistInvite */
export interface ChatlistLink {
  /** What the link ends with: 128 random bits. */
  readonly slug: string;
  readonly ownerId: UserId;
  /** The owner's folder. */
  readonly filterId: number;
  /** Only the owner sees it. */
  readonly title: string;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly peers: readonly PeerId[];
}
