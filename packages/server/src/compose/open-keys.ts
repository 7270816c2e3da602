import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuthKeyStore, Seal } from '@suaka/domain';
import type { NodeCrypto, ServerKey } from '@suaka/crypto-node';
import { ConfigError } from '@suaka/operations/configuration';
import { openRsaKey } from '../keys/rsa-keys.ts';
import { openSeal } from '../keys/seal-key.ts';

/** The secrets of an installation, complete. */
export interface Secrets {
  readonly serverKey: ServerKey;
  readonly seal: Seal;
  /** What server salts are derived from: the same on every node that shares the keys folder. */
  readonly saltSecret: Uint8Array;
  /** What file references are signed with. */
  readonly referenceSecret: Uint8Array;
  /** What places in the waiting room are signed with. */
  readonly waitingSecret: Uint8Array;
}

/**
 * Opens the keys folder and makes what is missing on the first start.
 * @throws ConfigError where a key is missing that stored rows need, or can be read by others
 */
export async function openKeys(
  folder: string,
  crypto: NodeCrypto,
  store: Pick<AuthKeyStore, 'sealIds' | 'rememberSeal'>,
): Promise<Secrets> {
  try {
    const [serverKey, seal] = await Promise.all([openRsaKey(folder, crypto), openSeal(folder, store)]);
    const sealKey = readFileSync(join(folder, 'seal.key'));
    const saltSecret = secretOf(sealKey, 'suaka server salts');
    return {
      serverKey,
      seal,
      saltSecret,
      referenceSecret: secretOf(sealKey, 'suaka file references'),
      waitingSecret: secretOf(sealKey, 'suaka waiting room'),
    };
  } catch (error) {
    // Whoever looks after the installation can mend a key; another kind of fault is not theirs.
    if (error instanceof Error && error.constructor === Error) throw new ConfigError([`${error.message}.`]);
    throw error;
  }
}

/** One key has one use, so each use gets a key of its own (RFC 5869). */
const secretOf = (sealKey: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', sealKey, new Uint8Array(0), use, 32));
