export { InlineClientKeyCrypto, InlineServerKeyCrypto } from './inline-key-crypto.ts';
export { NodeCrypto } from './node-crypto.ts';
export { generateServerKey, readPublicKey, readServerKey, type ServerKey } from './server-key.ts';
export { ServerKeyOperations } from './server-key-operations.ts';
