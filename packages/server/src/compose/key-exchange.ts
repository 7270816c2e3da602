import { availableParallelism } from 'node:os';
import { nowSeconds, type AuthKeys, type Clock } from '@suaka/domain';
import { KeyExchangeGate, keepKeyIn, type SaltSource } from '@suaka/gateway';
import { ServerKeyExchange, type Crypto } from '@suaka/mtproto';
import type { ServerKey } from '@suaka/crypto-node';
import { KeyCryptoPool } from '@suaka/workers-node';

/** A tenth of a second of heavy operations; the gate keeps permanent keys well below it. */
const queueLengthMax = 400;

export interface KeyExchangeParts {
  readonly clock: Clock;
  readonly crypto: Crypto;
  readonly keys: AuthKeys;
  readonly salts: SaltSource;
  readonly serverKey: ServerKey;
}

/** Key exchanges on worker threads, so that they never hold up the loop that carries messages. */
export function composeKeyExchange(parts: KeyExchangeParts): { exchange: ServerKeyExchange; pool: KeyCryptoPool } {
  const { clock, crypto, keys, salts, serverKey } = parts;
  const workerCount = Math.max(1, availableParallelism() - 1);
  const pool = new KeyCryptoPool({ privatePem: serverKey.privatePem, workerCount, queueLengthMax });
  const gate = new KeyExchangeGate(clock, () => pool.queueLength);
  const exchange = new ServerKeyExchange({
    crypto,
    keyCrypto: pool,
    fingerprint: serverKey.publicKey.fingerprint,
    nowSeconds: () => nowSeconds(clock),
    admit: gate.admit,
    keep: keepKeyIn(keys, salts),
  });
  return { exchange, pool };
}
