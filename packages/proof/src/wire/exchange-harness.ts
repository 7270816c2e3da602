import {
  ServerKeyExchange,
  type ClientKeyExchange,
  type ClientKeyExchangeOptions,
  type ClientKeyExchangeOutcome,
  type HalfOpenLimits,
  type KeyExchangeOutcome,
  type KeyExchangePeer,
  type ServerExchangeContext,
} from '@suaka/mtproto';
import { generateServerKey, InlineClientKeyCrypto, InlineServerKeyCrypto, NodeCrypto } from '@suaka/crypto-node';

export const crypto = new NodeCrypto();
export const serverKey = await generateServerKey(crypto);
export const serverKeyCrypto = new InlineServerKeyCrypto(serverKey.privatePem);
export const clientKeyCrypto = new InlineClientKeyCrypto();
export const peer: KeyExchangePeer = { addressBlock: '192.0.2.0/24' };

export const clientOptions: ClientKeyExchangeOptions = {
  crypto,
  keyCrypto: clientKeyCrypto,
  publicKeys: [serverKey.publicKey],
};

/** A server that keeps every key, with a clock that stands until it is moved. */
export function startServer(
  changes: Partial<ServerExchangeContext> = {},
  limits?: HalfOpenLimits,
): { server: ServerKeyExchange; clock: { nowSeconds: number } } {
  const clock = { nowSeconds: 1_700_000_000 };
  const context: ServerExchangeContext = {
    crypto,
    keyCrypto: serverKeyCrypto,
    fingerprint: serverKey.publicKey.fingerprint,
    nowSeconds: () => clock.nowSeconds,
    admit: async () => 'admitted',
    keep: async () => 'kept',
    ...changes,
  };
  return { server: new ServerKeyExchange(context, limits), clock };
}

/** Carries messages between both sides until the key is there. */
export async function finish(
  server: ServerKeyExchange,
  client: ClientKeyExchange,
): Promise<{ client: ClientKeyExchangeOutcome; server: KeyExchangeOutcome }> {
  let body = client.start();
  for (;;) {
    const step = await server.receive(body, peer);
    if (step.kind === 'refuse') throw new Error(`refused ${step.transportError}`);
    const next = await client.receive(step.body);
    if (next.kind === 'send') body = next.body;
    else if (step.kind === 'done') return { client: next.outcome, server: step.outcome };
    else throw new Error('the client is done before the server');
  }
}
