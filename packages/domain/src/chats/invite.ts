import type { PeerId, UserId } from '../ids.ts';

/** A link that lets people into a group or channel. Source: core.telegram.org/constructor/chatInviteExported */
export interface Invite {
  /** What the link ends with: 128 random bits. */
  readonly hash: string;
  readonly chatId: PeerId;
  readonly adminId: UserId;
  /** Only admins see it. */
  readonly title: string;
  /** Seconds since the epoch. */
  readonly date: number;
  /** Seconds since the epoch; 0 for never. */
  readonly expireDate: number;
  /** People who may come in by it; 0 for any number. */
  readonly usageLimit: number;
  /** People who came in by it. */
  readonly usage: number;
  /** People who ask to be let in by it. */
  readonly requested: number;
  /** Whoever opens it asks to be let in. */
  readonly needsRequest: boolean;
  /** Each admin has one that never ends and is replaced by another where it is revoked. */
  readonly isPermanent: boolean;
  readonly isRevoked: boolean;
}

/** Whether a link lets anyone in at a moment. */
export const isUsable = (invite: Invite, nowS: number): boolean =>
  !invite.isRevoked &&
  (invite.expireDate === 0 || invite.expireDate > nowS) &&
  (invite.usageLimit === 0 || invite.usage < invite.usageLimit);

/** Someone who came in by a link, or asks to. Source: core.telegram.org/constructor/chatInviteImporter */
export interface Importer {
  readonly userId: UserId;
  /** Seconds since the epoch: when they came, or asked. */
  readonly date: number;
  readonly isRequested: boolean;
  readonly approvedBy: UserId | undefined;
}
