import { equalBytes } from '../bytes/equal.ts';
import type { Crypto } from '../crypto/port.ts';
import { MessageKeys, msgKeyPrefixAt, msgKeyPrefixBytes, senderOffset } from './message-keys.ts';
import type { AuthKey, DecryptedMessage, MessageHeader, Sender } from './types.ts';

/** auth_key_id and msg_key. */
const outerHeaderBytes = 24;
const authKeyIdBytes = 8;
/** salt, session_id, message_id, seq_no, message_data_length. */
const innerHeaderBytes = 32;
const blockBytes = 16;
const paddingBytesMin = 12;
const paddingBytesMax = 1024;
/** Scratch for the hash of ordinary messages; larger ones borrow memory for the moment. */
const scratchBytes = 8 * 1024;

/** The shortest packet that can be an encrypted message. */
export const encryptedBytesMin = outerHeaderBytes + innerHeaderBytes + 16;

const plainBytesOf = (bodyBytes: number): number => roundUp(innerHeaderBytes + bodyBytes + paddingBytesMin);

/** The size of the packet of a message whose body has this many bytes. */
export const packetBytes = (bodyBytes: number): number => outerHeaderBytes + plainBytesOf(bodyBytes);

/**
 * Encrypts and decrypts messages by MTProto 2.0 (core.telegram.org/mtproto/description) for one side.
 * One object serves all keys of a thread: it holds scratch memory, no state.
 */
export class MessageCipher {
  private readonly crypto: Crypto;
  private readonly keys: MessageKeys;
  private readonly outgoingOffset: number;
  private readonly incomingOffset: number;
  private readonly scratch = new Uint8Array(scratchBytes);
  private readonly scratchView = new DataView(this.scratch.buffer);
  private readonly outer = new Uint8Array(outerHeaderBytes);
  private readonly outerView = new DataView(this.outer.buffer);
  private readonly hash = new Uint8Array(32);
  private readonly msgKey = this.hash.subarray(8, 24);

  /** @param side who encrypts with this object */
  constructor(crypto: Crypto, side: Sender) {
    this.crypto = crypto;
    this.keys = new MessageKeys(crypto);
    this.outgoingOffset = senderOffset(side);
    this.incomingOffset = senderOffset(side === 'client' ? 'server' : 'client');
  }

  /**
   * Builds the packet of a message, with the least padding allowed.
   * @param body a multiple of 4 bytes, copied
   */
  encrypt(authKey: AuthKey, header: MessageHeader, body: Uint8Array): Uint8Array {
    const packet = new Uint8Array(packetBytes(body.length));
    this.encryptInto(packet, 0, authKey, header, body);
    return packet;
  }

  /** Writes the packet of a message to where its frame has room for it: `packetBytes` from `at` on. */
  encryptInto(target: Uint8Array, at: number, authKey: AuthKey, header: MessageHeader, body: Uint8Array): void {
    if (body.length % 4 !== 0) throw new RangeError('a message body is made of whole words');
    const total = msgKeyPrefixBytes + plainBytesOf(body.length);
    const input = total <= scratchBytes ? this.scratch : new Uint8Array(total);
    const view = input === this.scratch ? this.scratchView : new DataView(input.buffer);
    this.putPrefix(input, authKey.bytes, this.outgoingOffset);
    view.setBigInt64(msgKeyPrefixBytes, header.salt, true);
    view.setBigInt64(msgKeyPrefixBytes + 8, header.sessionId, true);
    view.setBigInt64(msgKeyPrefixBytes + 16, header.msgId, true);
    view.setInt32(msgKeyPrefixBytes + 24, header.seqNo, true);
    view.setUint32(msgKeyPrefixBytes + 28, body.length, true);
    const bodyAt = msgKeyPrefixBytes + innerHeaderBytes;
    input.set(body, bodyAt);
    this.crypto.fillRandom(input.subarray(bodyAt + body.length, total));
    this.crypto.sha256(input.subarray(0, total), this.hash);
    this.keys.derive(authKey.bytes, this.msgKey, this.outgoingOffset);
    const plain = input.subarray(msgKeyPrefixBytes, total);
    this.crypto.igeEncrypt(plain, this.keys.key, this.keys.iv);
    this.outerView.setBigInt64(0, authKey.id, true);
    this.outer.set(this.msgKey, authKeyIdBytes);
    target.set(this.outer, at);
    target.set(plain, at + outerHeaderBytes);
  }

  /**
   * Opens a packet that names `authKey`, in place. `undefined` for whatever is wrong with it: the
   * message key is compared before anything that was decrypted is looked at, so a forger learns nothing.
   */
  decrypt(authKey: AuthKey, packet: Uint8Array): DecryptedMessage | undefined {
    const plainBytes = packet.length - outerHeaderBytes;
    if (packet.length < encryptedBytesMin || plainBytes % blockBytes !== 0) return undefined;
    const plain = packet.subarray(outerHeaderBytes);
    const claimed = packet.subarray(8, outerHeaderBytes);
    this.keys.derive(authKey.bytes, claimed, this.incomingOffset);
    this.crypto.igeDecrypt(plain, this.keys.key, this.keys.iv);
    this.hashMessage(authKey.bytes, plain, this.incomingOffset);
    if (!equalBytes(this.msgKey, claimed)) return undefined;
    return this.readMessage(plain);
  }

  private readMessage(plain: Uint8Array): DecryptedMessage | undefined {
    const view = new DataView(plain.buffer, plain.byteOffset, plain.byteLength);
    const length = view.getUint32(28, true);
    const paddingBytes = plain.length - innerHeaderBytes - length;
    if (length % 4 !== 0 || paddingBytes < paddingBytesMin || paddingBytes > paddingBytesMax) return undefined;
    return {
      salt: view.getBigInt64(0, true),
      sessionId: view.getBigInt64(8, true),
      msgId: view.getBigInt64(16, true),
      seqNo: view.getInt32(24, true),
      body: plain.subarray(innerHeaderBytes, innerHeaderBytes + length),
      quickAckToken: this.quickAckToken(),
    };
  }

  /** msg_key_large = SHA256(substr(auth_key, 88+x, 32) + plaintext with padding) */
  private hashMessage(authKey: Uint8Array, plain: Uint8Array, offset: number): void {
    const total = msgKeyPrefixBytes + plain.length;
    const input = total <= scratchBytes ? this.scratch.subarray(0, total) : new Uint8Array(total);
    this.putPrefix(input, authKey, offset);
    input.set(plain, msgKeyPrefixBytes);
    this.crypto.sha256(input, this.hash);
  }

  private putPrefix(input: Uint8Array, authKey: Uint8Array, offset: number): void {
    const prefixAt = msgKeyPrefixAt(offset);
    for (let index = 0; index < msgKeyPrefixBytes; index += 1) input[index] = authKey[prefixAt + index] ?? 0;
  }

  /** The first 32 bits of msg_key_large with bit 31 set (core.telegram.org/mtproto/mtproto-transports#quick-ack). */
  private quickAckToken(): number {
    const [a = 0, b = 0, c = 0, d = 0] = this.hash;
    return (a | (b << 8) | (c << 16) | ((d | 0x80) << 24)) >>> 0;
  }

  /** The token that acknowledges the message which `encrypt` has just built. */
  get lastQuickAckToken(): number {
    return this.quickAckToken();
  }
}

const roundUp = (length: number): number => Math.ceil(length / blockBytes) * blockBytes;
