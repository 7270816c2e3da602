import { KernelCtr } from './kernel-ctr.ts';
import { webAssembly, type WasmModule } from './web-assembly.ts';

/** What the module of @mtcute/wasm exports and is used here (its types.d.ts). */
interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  __malloc(size: number): number;
  __free(pointer: number): void;
  __get_shared_out(): number;
  __get_shared_key_buffer(): number;
  __get_shared_iv_buffer(): number;
  ige256_encrypt(data: number, length: number, out: number): void;
  ige256_decrypt(data: number, length: number, out: number): void;
  ctr256_alloc(): number;
  ctr256_free(context: number): void;
  ctr256(context: number, data: number, length: number, out: number): void;
  sha256(data: number, length: number): void;
  sha1(data: number, length: number): void;
}

/** Scratch memory at the start; an ordinary message fits. */
const scratchBytesInitial = 16 * 1024;

/** The largest input of one call: a file part with its envelope, and room. */
export const kernelInputBytesMax = 32 * 1024 * 1024;

/**
 * Hashes and ciphers in WebAssembly. Input and output go through scratch memory that is kept, so a
 * call allocates nothing. Below some 500 bytes this beats OpenSSL behind Node's bindings.
 */
export class WasmKernel {
  private readonly wasm: KernelExports;
  private readonly hashAt: number;
  private readonly keyAt: number;
  private readonly ivAt: number;
  private scratchBytes = 0;
  private inputAt = 0;
  private outputAt = 0;
  private memory: Uint8Array;

  constructor(module: WasmModule) {
    // The module is the one that the package ships, and its exports are declared above.
    this.wasm = new webAssembly.Instance(module).exports as KernelExports;
    this.hashAt = this.wasm.__get_shared_out();
    this.keyAt = this.wasm.__get_shared_key_buffer();
    this.ivAt = this.wasm.__get_shared_iv_buffer();
    this.memory = new Uint8Array(this.wasm.memory.buffer);
    this.reserve(scratchBytesInitial);
    this.checkCtrLayout();
  }

  /** Where a stream keeps its counter is no documented promise of the module: look before relying on it. */
  private checkCtrLayout(): void {
    const stream = this.createCtr(new Uint8Array(32), new Uint8Array(16).fill(255));
    stream.apply(new Uint8Array(17));
    const { counter, offset } = stream.tell();
    stream.close();
    if (offset !== 1 || counter.some((byte) => byte !== 0)) throw new Error('an unknown layout of CTR streams');
  }

  /** What the module's memory has grown to. */
  get memoryBytes(): number {
    return this.wasm.memory.buffer.byteLength;
  }

  sha1(data: Uint8Array, out: Uint8Array): void {
    this.load(data);
    this.wasm.sha1(this.inputAt, data.length);
    copyOut(this.memory, this.hashAt, out, 20);
  }

  sha256(data: Uint8Array, out: Uint8Array): void {
    this.load(data);
    this.wasm.sha256(this.inputAt, data.length);
    copyOut(this.memory, this.hashAt, out, 32);
  }

  igeEncrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
    assertBlocks(data);
    this.load(data);
    this.memory.set(key, this.keyAt);
    this.memory.set(iv, this.ivAt);
    this.wasm.ige256_encrypt(this.inputAt, data.length, this.outputAt);
    this.store(data);
  }

  igeDecrypt(data: Uint8Array, key: Uint8Array, iv: Uint8Array): void {
    assertBlocks(data);
    this.load(data);
    this.memory.set(key, this.keyAt);
    this.memory.set(iv, this.ivAt);
    this.wasm.ige256_decrypt(this.inputAt, data.length, this.outputAt);
    this.store(data);
  }

  /**
   * A counter-mode stream that lives in the module's memory until it is closed.
   * @param key 32 bytes
   * @param iv 16 bytes
   */
  createCtr(key: Uint8Array, iv: Uint8Array): KernelCtr {
    this.refresh();
    this.memory.set(key, this.keyAt);
    this.memory.set(iv, this.ivAt);
    return new KernelCtr(this, this.wasm.ctr256_alloc());
  }

  /** @internal for KernelCtr */
  applyCtr(context: number, data: Uint8Array): void {
    if (data.length > this.scratchBytes) this.reserve(data.length);
    // The module frees the input of this call, and of this call alone: it must not be the scratch memory.
    const inputAt = this.wasm.__malloc(data.length);
    this.refresh();
    this.memory.set(data, inputAt);
    this.wasm.ctr256(context, inputAt, data.length, this.outputAt);
    this.store(data);
  }

  /** @internal for KernelCtr */
  freeCtr(context: number): void {
    this.wasm.ctr256_free(context);
  }

  /** @internal for KernelCtr: a view that holds until the module allocates. */
  viewAt(at: number, length: number): Uint8Array {
    this.refresh();
    return this.memory.subarray(at, at + length);
  }

  private load(data: Uint8Array): void {
    if (data.length > this.scratchBytes) this.reserve(data.length);
    this.refresh();
    this.memory.set(data, this.inputAt);
  }

  /** The memory grows when streams are allocated, and that detaches the view. */
  private refresh(): void {
    if (this.memory.length === 0) this.memory = new Uint8Array(this.wasm.memory.buffer);
  }

  private store(data: Uint8Array): void {
    data.set(this.memory.subarray(this.outputAt, this.outputAt + data.length));
  }

  private reserve(bytes: number): void {
    if (bytes > kernelInputBytesMax) throw new RangeError(`more than ${kernelInputBytesMax} bytes in one call`);
    if (this.scratchBytes > 0) this.wasm.__free(this.inputAt);
    this.scratchBytes = Math.max(bytes, Math.min(this.scratchBytes * 2, kernelInputBytesMax));
    this.inputAt = this.wasm.__malloc(this.scratchBytes * 2);
    if (this.inputAt === 0) throw new RangeError('out of WebAssembly memory');
    this.outputAt = this.inputAt + this.scratchBytes;
    this.memory = new Uint8Array(this.wasm.memory.buffer);
  }
}

function assertBlocks(data: Uint8Array): void {
  if (data.length % 16 !== 0) throw new RangeError('AES works on whole blocks of 16 bytes');
}

/** A loop beats `set` of a subarray for a hash. */
function copyOut(memory: Uint8Array, at: number, out: Uint8Array, length: number): void {
  for (let index = 0; index < length; index += 1) out[index] = memory[at + index] ?? 0;
}
