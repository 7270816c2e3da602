import { generateServerKey, InlineClientKeyCrypto, InlineServerKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import { ClientKeyExchange, ServerKeyExchange } from '@suaka/mtproto';
import type { Cost } from './cost.ts';
import { microsecondsAsync } from './micro-measure.ts';

const exchangeCount = 100;

/** What the server's half of a key exchange costs, all on one thread, and the two operations that it is made of. */
export const keyExchangeCosts = async (): Promise<Cost[]> => {
  const crypto = new NodeCrypto();
  const key = await generateServerKey(crypto);
  const keyCrypto = new InlineServerKeyCrypto(key.privatePem);
  const clientKeyCrypto = new InlineClientKeyCrypto();
  const server = new ServerKeyExchange({
    crypto,
    keyCrypto,
    fingerprint: key.publicKey.fingerprint,
    nowSeconds: () => Math.floor(Date.now() / 1000),
    admit: () => Promise.resolve('admitted'),
    keep: () => Promise.resolve('kept'),
  });
  const peer = { addressBlock: '127.0.0.1' };
  let serverMs = 0;
  const exchange = async (): Promise<void> => {
    const client = new ClientKeyExchange({ crypto, keyCrypto: clientKeyCrypto, publicKeys: [key.publicKey], dcId: 2 });
    let body = client.start();
    for (;;) {
      const startMs = performance.now();
      const answer = await server.receive(body, peer);
      serverMs += performance.now() - startMs;
      if (answer.kind === 'refuse') throw new Error('The server refuses a key exchange.');
      const step = await client.receive(answer.body);
      if (step.kind === 'done') return;
      body = step.body;
    }
  };
  await exchange();
  serverMs = 0;
  for (let index = 0; index < exchangeCount; index += 1) await exchange();
  const block = new Uint8Array(256).fill(0x5a);
  return [
    {
      key: 'keyExchange',
      what: 'whole key exchange, server side',
      us: (serverMs * 1000) / exchangeCount,
      beside: '830',
    },
    {
      key: 'rsaPrivate',
      what: 'RSA-2048 private',
      us: await microsecondsAsync(() => keyCrypto.rsaPrivate(block), 200),
      beside: '260',
    },
    {
      key: 'dhGenerate',
      what: 'DH key pair, exponent of 256 bits',
      us: await microsecondsAsync(() => keyCrypto.dhGenerate(), 200),
      beside: '255',
    },
  ];
};
