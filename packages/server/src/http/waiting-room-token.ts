import type { Mac } from '@suaka/domain';
import type { PlaceKey } from '@suaka/operations/admission';
import { timingSafeEqual } from 'node:crypto';

/** Half of the sum: 128 bits cannot be guessed, and the token stays short. */
const sumBytes = 16;

/** A text by which the holder of a place can ask for it without naming the number again. */
export function signToken(mac: Mac, { phone, authKeyId }: PlaceKey): string {
  const payload = Buffer.from(`${phone}:${authKeyId}`);
  return `${payload.toString('base64url')}.${sumOf(mac, payload).toString('base64url')}`;
}

/** Undefined where the token is not one of this installation. */
export function openToken(mac: Mac, token: string): PlaceKey | undefined {
  const [head = '', tail = ''] = token.split('.');
  const payload = Buffer.from(head, 'base64url');
  const sum = Buffer.from(tail, 'base64url');
  if (sum.length !== sumBytes || !timingSafeEqual(sum, sumOf(mac, payload))) return undefined;
  const [phone = '', authKeyId = ''] = payload.toString().split(':');
  return { phone, authKeyId: BigInt(authKeyId) };
}

const sumOf = (mac: Mac, payload: Uint8Array): Buffer => Buffer.from(mac.sign(payload)).subarray(0, sumBytes);
