import plain from '@mtcute/wasm/mtcute.wasm?url';
import simd from '@mtcute/wasm/mtcute-simd.wasm?url';
import { loadWebCrypto } from './load-web-crypto.ts';
import type { WebCrypto } from './web-crypto.ts';

/** The crypto port with the modules where Vite puts them. Only Vite understands the imports of this file. */
export const loadBundledCrypto = (): Promise<WebCrypto> => loadWebCrypto({ simd, plain });
