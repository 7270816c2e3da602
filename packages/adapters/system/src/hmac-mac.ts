import { createHmac } from 'node:crypto';
import type { Mac } from '@suaka/domain';

/** HMAC-SHA-256 with one key (RFC 2104). */
export const hmacMac = (key: Uint8Array): Mac => ({
  sign: (data) => createHmac('sha256', key).update(data).digest(),
});
