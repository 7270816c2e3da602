export { InlineClientKeyCrypto, createInlineServerKeyCrypto } from './key-crypto-inline.ts';
export { KeyCryptoPool, type KeyCryptoPoolOptions } from './key-crypto-pool.ts';
export { NodeCrypto } from './node-crypto.ts';
export { generateServerKey, readPublicKey, readServerKey, type ServerKey } from './server-key.ts';
