import type { KeyRecord } from '@suaka/domain';
import type { AuthKey, DecryptedMessage, KeyExchangePeer, KeyExchangeStep, MessageHeader } from '@suaka/mtproto';

/** What the gateway needs of the auth keys; `AuthKeys` of the domain is it. */
export interface KeyDirectory {
  peek(id: bigint): KeyRecord | undefined;
  find(id: bigint): Promise<KeyRecord | undefined>;
  ownerOf(key: KeyRecord): Promise<KeyRecord | undefined>;
  hold(record: KeyRecord): void;
  release(record: KeyRecord): void;
  announce(record: KeyRecord, layer: number, device: KeyRecord['device'] | undefined): void;
  see(record: KeyRecord, address: string): void;
  destroy(id: bigint): Promise<void>;
  markSignedOut(id: bigint, revoked: boolean): void;
}

/** Encryption of messages; one per process, since it works in scratch memory of its own. */
export interface MessageCipher {
  /** Decrypts in place; undefined where the frame was not made with this key. */
  decrypt(key: AuthKey, frame: Uint8Array): DecryptedMessage | undefined;
  /** A frame for the wire. */
  encrypt(key: AuthKey, header: MessageHeader, body: Uint8Array): Uint8Array;
  /** The same, written to `target` from `at` on: a message costs no memory beside its frame. */
  encryptInto(target: Uint8Array, at: number, key: AuthKey, header: MessageHeader, body: Uint8Array): void;
}

/** The server's side of the key exchange, whose state is found by the nonces in the packets. */
export interface KeyExchangeServer {
  /** @param body of a plain message: req_pq, req_DH_params or set_client_DH_params */
  receive(body: Uint8Array, peer: KeyExchangePeer): Promise<KeyExchangeStep>;
}
