import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';

const durationMs = 1000;

/**
 * RSA-2048 private operations per second of one thread: a figure of the machine, beside which the others compare
 * across machines.
 */
export const rsaPrivatePerSecond = (): number => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const options = { key: privateKey, padding: constants.RSA_NO_PADDING };
  const block = Buffer.alloc(256, 0x5a);
  block[0] = 0;
  const startMs = performance.now();
  let count = 0;
  while (performance.now() - startMs < durationMs) {
    privateDecrypt(options, block);
    count += 1;
  }
  return (count * 1000) / (performance.now() - startMs);
};
