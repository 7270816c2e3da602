import { availableParallelism } from 'node:os';
import { nowSeconds, type AuthKeys, type Clock } from '@suaka/domain';
import { isLoopbackBlock, KeyExchangeGate, keepKeyIn, type KeyExchangeServer, type SaltSource } from '@suaka/gateway';
import { ServerKeyExchange, type Crypto } from '@suaka/mtproto';
import type { WaitingRoom } from '@suaka/operations/admission';
import type { ServerKey } from '@suaka/crypto-node';
import { KeyCryptoPool } from '@suaka/workers-node';

/** A tenth of a second of heavy operations; the gate keeps permanent keys well below it. */
const queueLengthMax = 400;

/** The loop that carries messages keeps a core for itself. */
export const keyWorkers = Math.max(1, availableParallelism() - 1);

export interface KeyExchangeParts {
  readonly clock: Clock;
  readonly crypto: Crypto;
  readonly keys: AuthKeys;
  readonly salts: SaltSource;
  readonly pool: KeyCryptoPool;
  readonly serverKey: ServerKey;
  readonly room: Pick<WaitingRoom, 'perS'>;
  /** False in test mode, where a machine may talk to itself as much as it likes. */
  readonly countsLoopback: boolean;
}

/** Permanent keys for each newcomer that is let in: some exchange keys and do not go on. */
const keysPerNewcomer = 2;

export interface ComposedKeyExchange {
  readonly exchange: KeyExchangeServer;
  readonly gate: KeyExchangeGate;
}

/** Worker threads for what would hold up the loop that carries messages: key exchanges, and the checks of passwords. */
export function composeKeyPool({ privatePem }: ServerKey): KeyCryptoPool {
  return new KeyCryptoPool({ privatePem, workerCount: keyWorkers, queueLengthMax });
}

/** Key exchanges on the worker threads of a pool. */
export function composeKeyExchange(parts: KeyExchangeParts): ComposedKeyExchange {
  const { clock, crypto, keys, salts, serverKey, pool, room, countsLoopback } = parts;
  const gate = new KeyExchangeGate({
    clock,
    queueLength: () => pool.queueLength,
    permanentPerS: () => (room.perS === undefined ? undefined : room.perS * keysPerNewcomer),
    isCounted: (block) => countsLoopback || !isLoopbackBlock(block),
  });
  const exchange = new ServerKeyExchange({
    crypto,
    keyCrypto: pool,
    fingerprint: serverKey.publicKey.fingerprint,
    nowSeconds: () => nowSeconds(clock),
    admit: gate.admit,
    keep: keepKeyIn(keys, salts),
  });
  return { exchange: gate.before(exchange), gate };
}
