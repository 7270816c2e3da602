import type { PeerId, UserId } from '../../ids.ts';
import type { BookEntry } from '../contact-store.ts';
import type { StateEvent } from '../../updates/state-event.ts';

/** A peer and how often someone wrote to them of late. */
export interface RatedPeer {
  readonly peerId: PeerId;
  readonly rating: number;
}

/** Those whom one is close to. */
export interface CircleStore {
  /** Puts the close friends in the place of those before; only contacts can be. Resolves to whoever changed. */
  setCloseFriends(change: {
    readonly owner: UserId;
    readonly userIds: readonly UserId[];
    readonly nowS: number;
  }): Promise<readonly UserId[]>;
  /** Forgets the numbers of an address book that have no account. */
  resetSaved(owner: UserId): Promise<void>;
  /** Puts the blocked in the place of those before. Resolves to whoever changed. */
  replaceBlocked(change: {
    readonly owner: UserId;
    readonly peers: readonly PeerId[];
    readonly nowS: number;
  }): Promise<readonly { readonly peerId: PeerId; readonly isBlocked: boolean }[]>;
  putContactToken(token: {
    readonly token: string;
    readonly userId: UserId;
    readonly expiresAt: number;
  }): Promise<void>;
  contactToken(token: string, nowS: number): Promise<UserId | undefined>;
  /** Every number of an address book, whether it has an account or not. */
  savedNumbers(owner: UserId): Promise<readonly BookEntry[]>;
  /** Ends codes of a number that someone else may have seen. */
  invalidateCodes(phone: string, codes: readonly string[]): Promise<void>;
  /** Rates the peers of the newest `rowsMax` messages of one's own; each counts less as it ages. */
  topPeers(query: {
    readonly userId: UserId;
    readonly nowS: number;
    readonly decayS: number;
    readonly rowsMax: number;
  }): Promise<readonly RatedPeer[]>;
  /** From now on a peer begins at nothing. */
  resetTopPeer(userId: UserId, peerId: PeerId): Promise<void>;
  /** Remembers a change of state for one's own devices. */
  recordOwn(userId: UserId, nowS: number, events: readonly StateEvent[]): Promise<void>;
}
