import type { Delivery } from './box-store.ts';

/** What a bite of work came to. */
export interface ArrivalWork {
  /** The messages that were stored, for those whose boxes they are in. */
  readonly deliveries: readonly Delivery[];
  /** There may be more to do now. */
  readonly isMoreLeft: boolean;
}

interface Bite {
  readonly nowS: number;
  /** The most people who are told. */
  readonly limit: number;
}

interface NamingBite extends Bite {
  /** The most friends that a message names; the others are counted. */
  readonly namesMax: number;
}

/**
 * What is still to be told of newcomers. Each call does a bite of it in one transaction, with the mark of how far it
 * got: everybody is told once, whenever the process ends. Held by proof/src/arrivals.
 */
export interface ArrivalStore {
  /** Tells some of those who kept a newcomer's number, in their chat with the newcomer. */
  tellJoined(bite: Bite & { readonly digestDueS: number }): Promise<ArrivalWork>;
  /** Sends the digests of who joined that are due. */
  sendDigests(bite: NamingBite): Promise<ArrivalWork>;
  /** Tells newcomers which of their contacts are here, once each. */
  welcomeFriends(bite: NamingBite & { readonly forgetBeforeS: number }): Promise<ArrivalWork>;
}
