import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { webAssembly } from '@suaka/crypto-wasm';
import { cryptoContract } from '@suaka/proof/contracts/crypto-contract';
import { WebCrypto } from './web-crypto.ts';

for (const file of ['mtcute-simd.wasm', 'mtcute.wasm']) {
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`@mtcute/wasm/${file}`)));
  cryptoContract(`WebCrypto on ${file}`, new WebCrypto(new webAssembly.Module(bytes)));
}
