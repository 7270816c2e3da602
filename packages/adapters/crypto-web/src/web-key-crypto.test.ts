import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateServerKey, InlineClientKeyCrypto, InlineServerKeyCrypto, NodeCrypto } from '@suaka/crypto-node';
import { readPublicKey } from './read-public-key.ts';
import { WebKeyCrypto } from './web-key-crypto.ts';

const node = new NodeCrypto();
const serverKey = await generateServerKey(node);
const web = new WebKeyCrypto(node);
const server = new InlineServerKeyCrypto(serverKey.privatePem);

test('the browser encrypts for the server as OpenSSL does', async () => {
  const data = node.randomBytes(256);
  data[0] = 0;
  const sealed = await web.rsaPublic(serverKey.publicKey, data);
  assert.deepEqual(sealed, await new InlineClientKeyCrypto().rsaPublic(serverKey.publicKey, data));
  assert.deepEqual(await server.rsaPrivate(sealed), data);
});

test('browser and server agree on a Diffie-Hellman secret of 256 bytes', async () => {
  for (let round = 0; round < 5; round += 1) {
    const [mine, theirs] = [await web.dhGenerate(), await server.dhGenerate()];
    const secret = await web.dhSecret(mine.secret, theirs.publicValue);
    assert.deepEqual(secret, await server.dhSecret(theirs.secret, mine.publicValue));
    assert.equal(secret.length, 256);
  }
});

test('a public key reads the same from PEM in the browser and in Node', () => {
  assert.deepEqual(readPublicKey(node, serverKey.publicPem), serverKey.publicKey);
});

test('what is no public key is refused', () => {
  assert.throws(() => readPublicKey(node, '-----BEGIN RSA PUBLIC KEY-----\nMIIB\n-----END RSA PUBLIC KEY-----'));
  assert.throws(() => readPublicKey(node, serverKey.privatePem.replaceAll('\n', '')));
});
