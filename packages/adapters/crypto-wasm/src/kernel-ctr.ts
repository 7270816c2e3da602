import type { WasmKernel } from './kernel.ts';

/** In the context of a stream: 240 bytes of expanded key, the counter block, a word of bytes used of it. */
const counterAt = 240;
const counterBytes = 16;
const offsetAt = counterAt + counterBytes;

/** Where a stream stands: the counter block in use and how many bytes of it are gone. */
export interface CtrPosition {
  /** 16 bytes, a copy */
  readonly counter: Uint8Array;
  readonly offset: number;
}

/** AES-256-CTR with its state in the memory of the module: some 270 bytes for each stream. */
export class KernelCtr {
  private readonly kernel: WasmKernel;
  private readonly context: number;
  private isOpen = true;

  constructor(kernel: WasmKernel, context: number) {
    this.kernel = kernel;
    this.context = context;
  }

  /** Works in place and returns `data`. */
  apply(data: Uint8Array): Uint8Array {
    this.assertOpen();
    this.kernel.applyCtr(this.context, data);
    return data;
  }

  tell(): CtrPosition {
    this.assertOpen();
    const [offset = 0] = this.kernel.viewAt(this.context + offsetAt, 1);
    return { counter: this.kernel.viewAt(this.context + counterAt, counterBytes).slice(), offset };
  }

  /** Moves the stream, forth or back. */
  seek(counter: Uint8Array, offset: number): void {
    this.assertOpen();
    const state = this.kernel.viewAt(this.context + counterAt, counterBytes + 4);
    state.fill(0, counterBytes);
    state.set(counter);
    state[counterBytes] = offset;
  }

  close(): void {
    if (this.isOpen) this.kernel.freeCtr(this.context);
    this.isOpen = false;
  }

  private assertOpen(): void {
    if (!this.isOpen) throw new Error('the stream is closed');
  }
}
