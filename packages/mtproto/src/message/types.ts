/** An auth key with what is derived from it once (core.telegram.org/mtproto/description). */
export interface AuthKey {
  /** 256 bytes */
  readonly bytes: Uint8Array;
  /** Lower 64 bits of SHA-1 of the key, as a signed long. */
  readonly id: bigint;
}

/** Who wrote a message: the two directions derive different keys. */
export type Sender = 'client' | 'server';

export interface MessageHeader {
  readonly salt: bigint;
  readonly sessionId: bigint;
  readonly msgId: bigint;
  readonly seqNo: number;
}

export interface DecryptedMessage extends MessageHeader {
  /** A view into the frame that was decrypted in place. */
  readonly body: Uint8Array;
  /** What a quick acknowledgment of this message must carry; bit 31 is set. */
  readonly quickAckToken: number;
}

export interface PlainMessage {
  readonly msgId: bigint;
  readonly body: Uint8Array;
}
