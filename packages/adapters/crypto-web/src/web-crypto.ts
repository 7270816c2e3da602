import { WasmKernel, type WasmModule } from '@suaka/crypto-wasm';
import type { Crypto, CtrStream } from '@suaka/mtproto/crypto';

/** `getRandomValues` fills no more than this in one call. */
const randomChunkBytes = 65_536;

/** The part of the browser's crypto that also exists outside secure contexts. */
interface BrowserRandom {
  getRandomValues<T extends Uint8Array>(out: T): T;
}

/**
 * The crypto port in a browser's worker. It uses WebAssembly and getRandomValues alone, so that it
 * works on pages without TLS, where crypto.subtle does not exist.
 */
export class WebCrypto implements Crypto {
  private readonly kernel: WasmKernel;
  private readonly random: BrowserRandom;

  /** @param module a compiled module of @mtcute/wasm, see `loadWebCrypto` */
  constructor(module: WasmModule) {
    this.kernel = new WasmKernel(module);
    // Declared nowhere in the ES library; every browser has it, in workers too.
    this.random = (globalThis as unknown as { crypto: BrowserRandom }).crypto;
  }

  sha1(data: Uint8Array, out: Uint8Array = new Uint8Array(20)): Uint8Array {
    this.kernel.sha1(data, out);
    return out;
  }

  sha256(data: Uint8Array, out: Uint8Array = new Uint8Array(32)): Uint8Array {
    this.kernel.sha256(data, out);
    return out;
  }

  igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
    this.kernel.igeEncrypt(data, key, iv);
  }

  igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
    this.kernel.igeDecrypt(data, key, iv);
  }

  createCtr(key: Uint8Array, iv: Uint8Array): CtrStream {
    return this.kernel.createCtr(key, iv);
  }

  randomBytes(length: number): Uint8Array {
    const out = new Uint8Array(length);
    this.fillRandom(out);
    return out;
  }

  fillRandom(out: Uint8Array): void {
    for (let at = 0; at < out.length; at += randomChunkBytes) {
      this.random.getRandomValues(out.subarray(at, at + randomChunkBytes));
    }
  }
}
