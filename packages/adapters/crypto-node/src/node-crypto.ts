import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { simdSupported, WasmKernel, webAssembly } from '@suaka/crypto-wasm';
import type { Crypto, CtrStream } from '@suaka/mtproto/crypto';
import { HybridCtr } from './hybrid-ctr.ts';
import { nativeIgeEncrypt } from './native-ige.ts';
import { RandomPool } from './random-pool.ts';

/** From here on CBC and two passes of xor beat the kernel at IGE encryption. */
const nativeIgeBytesMin = 6 * 1024;

/** Compiles the kernel that @mtcute/wasm ships; a few milliseconds, once for each thread. */
function loadKernel(): WasmKernel {
  const address = simdSupported()
    ? import.meta.resolve('@mtcute/wasm/mtcute-simd.wasm')
    : import.meta.resolve('@mtcute/wasm/mtcute.wasm');
  return new WasmKernel(new webAssembly.Module(readFileSync(fileURLToPath(address))));
}

/** A digest as a string of characters below 256 comes at a third of the price of one in memory of its own. */
function hashInto(algorithm: 'sha1' | 'sha256', data: Uint8Array, out: Uint8Array): Uint8Array {
  const digest = hash(algorithm, data, 'binary');
  for (let index = 0; index < digest.length; index += 1) out[index] = digest.charCodeAt(index);
  return out;
}

/** The crypto port on Node: ciphers by WebAssembly for what is small, by OpenSSL for what is large; hashes by OpenSSL. */
export class NodeCrypto implements Crypto {
  private readonly kernel = loadKernel();
  private readonly pool = new RandomPool();

  sha1(data: Uint8Array, out: Uint8Array = new Uint8Array(20)): Uint8Array {
    return hashInto('sha1', data, out);
  }

  sha256(data: Uint8Array, out: Uint8Array = new Uint8Array(32)): Uint8Array {
    return hashInto('sha256', data, out);
  }

  igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
    if (data.length < nativeIgeBytesMin) this.kernel.igeEncrypt(data, key, iv);
    else nativeIgeEncrypt(data, key, iv);
  }

  igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
    this.kernel.igeDecrypt(data, key, iv);
  }

  createCtr(key: Uint8Array, iv: Uint8Array): CtrStream {
    return new HybridCtr(this.kernel, key, iv);
  }

  randomBytes(length: number): Uint8Array {
    const out = new Uint8Array(length);
    this.pool.draw(out);
    return out;
  }

  fillRandom(out: Uint8Array): void {
    this.pool.draw(out);
  }
}
