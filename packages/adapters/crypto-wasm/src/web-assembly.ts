/** The part of the WebAssembly API that is used; neither Node's types nor the ES library declare it. */
export interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => WasmModule;
  readonly Instance: new (module: WasmModule) => { readonly exports: unknown };
  validate(bytes: Uint8Array): boolean;
  compile(bytes: ArrayBuffer): Promise<WasmModule>;
}

/** A compiled module; opaque. */
export type WasmModule = object;

export const webAssembly: WebAssemblyApi = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;

/** The smallest module that uses a SIMD instruction (i8x16.splat, i8x16.popcnt). */
const simdProbe = Uint8Array.of(
  0,
  97,
  115,
  109,
  1,
  0,
  0,
  0,
  1,
  5,
  1,
  96,
  0,
  1,
  123,
  3,
  2,
  1,
  0,
  10,
  10,
  1,
  8,
  0,
  65,
  0,
  253,
  15,
  253,
  98,
  11,
);

/** Whether `mtcute-simd.wasm` can be used; `mtcute.wasm` runs everywhere. */
export const simdSupported = (): boolean => webAssembly.validate(simdProbe);
