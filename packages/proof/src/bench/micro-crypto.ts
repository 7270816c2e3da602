import { NodeCrypto } from '@suaka/crypto-node';
import { MessageCipher, type AuthKey } from '@suaka/mtproto';
import type { Cost } from './cost.ts';
import { microseconds } from './micro-measure.ts';

const header = { salt: 1n, sessionId: 2n, msgId: 4n, seqNo: 1 };

const messageCosts = (crypto: NodeCrypto): Cost[] => {
  const authKey: AuthKey = { bytes: crypto.randomBytes(256), id: 9n };
  const server = new MessageCipher(crypto, 'server');
  const client = new MessageCipher(crypto, 'client');
  const body = crypto.randomBytes(200);
  const packet = client.encrypt(authKey, header, body);
  // Decrypting works in place, so every turn needs a fresh copy; the copy is a part of what a server does anyway.
  const decrypt = () => server.decrypt(authKey, packet.slice());
  if (decrypt() === undefined) throw new Error('What was encrypted does not decrypt.');
  return [
    {
      key: 'encrypt200',
      what: 'encrypt a message of 200 B',
      us: microseconds(() => server.encrypt(authKey, header, body)),
      beside: '5-10',
    },
    { key: 'decrypt200', what: 'decrypt a message of 200 B', us: microseconds(decrypt), beside: '5-10' },
  ];
};

/** What the primitives and a whole message cost. */
export const cryptoCosts = (): Cost[] => {
  const crypto = new NodeCrypto();
  const [small, page, file] = [crypto.randomBytes(52), crypto.randomBytes(4096), crypto.randomBytes(512 * 1024)];
  const [key, iv, out] = [crypto.randomBytes(32), crypto.randomBytes(32), new Uint8Array(32)];
  const ctr = crypto.createCtr(key, iv.subarray(0, 16));
  const ctrBlock = crypto.randomBytes(300);
  return [
    ...messageCosts(crypto),
    { key: 'sha256Of52', what: 'SHA-256 of 52 B', us: microseconds(() => crypto.sha256(small, out)), beside: '0.4' },
    { key: 'sha256Of4096', what: 'SHA-256 of 4 KB', us: microseconds(() => crypto.sha256(page, out)), beside: '-' },
    { key: 'ctr300', what: 'AES-CTR of 300 B', us: microseconds(() => ctr.apply(ctrBlock)), beside: '3-4' },
    {
      key: 'igeEncrypt512K',
      what: 'AES-IGE encrypt 512 KB',
      us: microseconds(() => crypto.igeEncrypt(file, key, iv), true),
      beside: '1200',
    },
    {
      key: 'igeDecrypt512K',
      what: 'AES-IGE decrypt 512 KB',
      us: microseconds(() => crypto.igeDecrypt(file, key, iv), true),
      beside: '2500',
    },
  ];
};
