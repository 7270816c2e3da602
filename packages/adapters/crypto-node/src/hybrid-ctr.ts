import { createCipheriv } from 'node:crypto';
import type { CtrStream } from '@suaka/mtproto/crypto';
import type { WasmKernel } from '@suaka/crypto-wasm';

/** From here on OpenSSL is faster, the cost of making its cipher included. */
const nativeBytesMin = 2048;
const blockBytes = 16n;
const counterBits = 128;

/**
 * A counter-mode stream that costs an idle connection a few hundred bytes: small pieces go through
 * the WebAssembly kernel, large ones through an OpenSSL cipher made for that piece alone.
 */
export class HybridCtr implements CtrStream {
  private readonly kernel: WasmKernel;
  private readonly key: Uint8Array;
  private readonly firstCounter: bigint;
  private position = 0;
  private small: CtrStream;
  private isOpen = true;

  constructor(kernel: WasmKernel, key: Uint8Array, iv: Uint8Array) {
    this.kernel = kernel;
    this.key = Uint8Array.from(key);
    this.firstCounter = BigInt(`0x${Buffer.from(iv).toString('hex')}`);
    this.small = kernel.createCtr(key, iv);
  }

  apply(data: Uint8Array): Uint8Array {
    if (!this.isOpen) throw new Error('the stream is closed');
    const start = this.position;
    this.position += data.length;
    return data.length < nativeBytesMin ? this.small.apply(data) : this.applyNative(data, start);
  }

  close(): void {
    this.isOpen = false;
    this.small.close();
  }

  private applyNative(data: Uint8Array, start: number): Uint8Array {
    const cipher = createCipheriv('aes-256-ctr', this.key, this.counterAt(start));
    const skip = start % Number(blockBytes);
    if (skip > 0) cipher.update(new Uint8Array(skip));
    data.set(cipher.update(data));
    this.small.close();
    this.small = this.kernel.createCtr(this.key, this.counterAt(this.position));
    const ahead = this.position % Number(blockBytes);
    if (ahead > 0) this.small.apply(new Uint8Array(ahead));
    return data;
  }

  /** The counter block for the byte at `position`. */
  private counterAt(position: number): Uint8Array {
    const counter = BigInt.asUintN(counterBits, this.firstCounter + BigInt(position) / blockBytes);
    return Buffer.from(counter.toString(16).padStart(32, '0'), 'hex');
  }
}
