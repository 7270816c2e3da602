import { simdSupported, webAssembly, type WasmModule } from '@suaka/crypto-wasm';
import { WebCrypto } from './web-crypto.ts';

/** Where the page serves the two modules of @mtcute/wasm: with Vite, an import that ends in `?url`. */
export interface WasmUrls {
  readonly simd: string;
  /** For browsers without SIMD. */
  readonly plain: string;
}

interface FetchedBytes {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Fetches and compiles the module that this browser can run. The page's policy must allow
 * 'wasm-unsafe-eval', and nothing wider.
 */
export async function loadWebCrypto({ simd, plain }: WasmUrls): Promise<WebCrypto> {
  return new WebCrypto(await compile(simdSupported() ? simd : plain));
}

async function compile(url: string): Promise<WasmModule> {
  // The type of fetch comes with the DOM library, which this package does not need otherwise.
  const browser = globalThis as unknown as { fetch(url: string): Promise<FetchedBytes> };
  // Not compileStreaming: it wants the media type application/wasm, which some proxies lose.
  const response = await browser.fetch(url);
  return webAssembly.compile(await response.arrayBuffer());
}
