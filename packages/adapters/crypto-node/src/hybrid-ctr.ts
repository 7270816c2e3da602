import { createCipheriv } from 'node:crypto';
import type { KernelCtr, WasmKernel } from '@suaka/crypto-wasm';
import type { CtrStream } from '@suaka/mtproto/crypto';

/** From here on OpenSSL is faster, the cost of making its cipher included. */
const nativeBytesMin = 2048;
const blockBytes = 16;

/**
 * A counter-mode stream that costs an idle connection a few hundred bytes: small pieces go through
 * the WebAssembly kernel, large ones through an OpenSSL cipher made for that piece alone.
 */
export class HybridCtr implements CtrStream {
  private readonly key: Uint8Array;
  private readonly kernelCtr: KernelCtr;

  constructor(kernel: WasmKernel, key: Uint8Array, iv: Uint8Array) {
    this.key = Uint8Array.from(key);
    this.kernelCtr = kernel.createCtr(key, iv);
  }

  apply(data: Uint8Array): Uint8Array {
    return data.length < nativeBytesMin ? this.kernelCtr.apply(data) : this.applyNative(data);
  }

  close(): void {
    this.kernelCtr.close();
  }

  private applyNative(data: Uint8Array): Uint8Array {
    const { counter, offset } = this.kernelCtr.tell();
    const cipher = createCipheriv('aes-256-ctr', this.key, counter);
    if (offset > 0) cipher.update(new Uint8Array(offset));
    data.set(cipher.update(data));
    const used = offset + data.length;
    this.kernelCtr.seek(advance(counter, Math.floor(used / blockBytes)), used % blockBytes);
    return data;
  }
}

/** Adds to a 128-bit big-endian counter in place, and wraps around at its end. */
function advance(counter: Uint8Array, blocks: number): Uint8Array {
  let carry = blocks;
  for (let index = blockBytes - 1; index >= 0 && carry > 0; index -= 1) {
    carry += counter[index] ?? 0;
    counter[index] = carry % 256;
    carry = Math.floor(carry / 256);
  }
  return counter;
}
