import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { webAssembly } from '@suaka/crypto-wasm';
import { cryptoContract } from '@suaka/proof/contracts/crypto-contract';
import { WebCrypto } from './web-crypto.ts';

const addresses = [
  import.meta.resolve('@mtcute/wasm/mtcute-simd.wasm'),
  import.meta.resolve('@mtcute/wasm/mtcute.wasm'),
] as const;

for (const [index, address] of addresses.entries()) {
  const bytes = readFileSync(fileURLToPath(address));
  cryptoContract(index === 0 ? 'WebCrypto with SIMD' : 'WebCrypto', new WebCrypto(new webAssembly.Module(bytes)));
}
