export { loadWebCrypto, type WasmUrls } from './load-web-crypto.ts';
export { modPow, toBigInt, toBytes } from './mod-pow.ts';
export { readPublicKey } from './read-public-key.ts';
export { WebCrypto } from './web-crypto.ts';
export { WebKeyCrypto } from './web-key-crypto.ts';
