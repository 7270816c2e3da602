import type { AuthKey } from '../message/types.ts';
import type { TransportErrorCode } from '../transport/transport-error.ts';

/** What both sides know when a key exchange has succeeded. */
export interface KeyExchangeOutcome {
  readonly authKey: AuthKey;
  /** The first server salt, computed by both sides from the nonces. */
  readonly initialSalt: bigint;
  /** Present for a temporary key (p_q_inner_data_temp and _temp_dc). */
  readonly temp: { readonly expiresInSeconds: number } | undefined;
}

/** Where a packet of a key exchange came from; limits are counted by it. */
export interface KeyExchangePeer {
  /** Address block of the caller, as text; half-open exchanges are bounded for each block. */
  readonly addressBlock: string;
}

/** What the server does after a packet without an auth key. `body` goes out in a plain message. */
export type KeyExchangeStep =
  | { readonly kind: 'reply'; readonly body: Uint8Array }
  | { readonly kind: 'done'; readonly body: Uint8Array; readonly outcome: KeyExchangeOutcome }
  | { readonly kind: 'refuse'; readonly transportError: TransportErrorCode };

/** Whether the server may go on after the RSA step, where it learns what the key is for. */
export type AdmitKeyExchange = (peer: KeyExchangePeer, temporary: boolean) => Promise<'admitted' | 'busy'>;

/**
 * Keeps the new key before the client is told that it is good. 'collision' makes the client try
 * once more (dh_gen_retry), 'refused' ends the exchange (dh_gen_fail).
 */
export type KeepAuthKey = (
  outcome: KeyExchangeOutcome,
  peer: KeyExchangePeer,
) => Promise<'kept' | 'collision' | 'refused'>;
