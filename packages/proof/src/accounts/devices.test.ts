import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { clearOnce, type KeyRecord } from '@suaka/domain';
import { buildBindingMessage } from '@suaka/mtproto';
import { crypto, msgId, openHouse, tempFolder, type House } from './house.ts';
import { arrive, secondDevice, sendCode, signIn, testCode, type Person } from './people.ts';

let folder = '';
let house: House;
beforeEach(async () => {
  folder = tempFolder();
  house = await openHouse(folder);
});
afterEach(() => house.close());

const devicesOf = async ({ call }: Person) =>
  (await call<'account.getAuthorizations'>({ _: 'account.getAuthorizations' })).authorizations;

test('every device is listed, the calling one as current with the hash 0', async () => {
  const first = await arrive(house, 1);
  const second = await secondDevice(house, first);
  const devices = await devicesOf(first);
  assert.equal(devices.length, 2);
  assert.deepEqual(
    devices.filter((one) => one.current).map((one) => [one.hash, one.device_model, one.api_id, one.ip]),
    [[0n, 'Test', 6, '127.0.0.1']],
  );
  assert.equal(devices.find((one) => !one.current)?.hash, second.key.hash);
});

test('a device ends another by its hash, and a hash of nobody ends none', async () => {
  const first = await arrive(house, 1);
  const second = await secondDevice(house, first);
  const heard = house.hear(first.id);
  const end = (hash: bigint) => first.call<'account.resetAuthorization'>({ _: 'account.resetAuthorization', hash });
  await assert.rejects(end(second.key.hash + 1n), /HASH_INVALID/u);
  await end(second.key.hash);
  assert.equal(second.key.userId, undefined);
  assert.equal(second.key.isRevoked, true, 'its calls are answered SESSION_REVOKED');
  assert.deepEqual(
    heard.map((news) => news.kind === 'signedOut' && news.authKeyIds),
    [[second.key.id]],
  );
  assert.equal((await devicesOf(first)).length, 1);
});

test('nobody ends the device of someone else', async () => {
  const ana = await arrive(house, 1);
  const budi = await arrive(house, 2);
  const end = ana.call<'account.resetAuthorization'>({ _: 'account.resetAuthorization', hash: budi.key.hash });
  await assert.rejects(end, /HASH_INVALID/u);
  assert.equal(budi.key.userId, budi.id);
});

test('all other devices are ended at once, and the calling one stays', async () => {
  const first = await arrive(house, 1);
  const others = [await secondDevice(house, first), await secondDevice(house, first)];
  await first.call<'auth.resetAuthorizations'>({ _: 'auth.resetAuthorizations' });
  assert.deepEqual(
    others.map((one) => one.key.userId),
    [undefined, undefined],
  );
  assert.equal(first.key.userId, first.id);
  assert.equal((await devicesOf(first)).length, 1);
});

test('whoever logs out is signed out at once and after a restart, and can sign in again', async () => {
  const person = await arrive(house, 1);
  await person.call<'auth.logOut'>({ _: 'auth.logOut' });
  house.services.keys.markSignedOut(person.key.id, true);
  assert.deepEqual([person.key.userId, person.key.isRevoked], [undefined, false]);
  await restart();
  const back = await house.reconnect(person.key.id);
  assert.equal(back.key.userId, undefined);
  await signIn(back, person.phone, await sendCode(back, person.phone), testCode);
  assert.equal(back.key.userId, person.id);
});

async function restart(): Promise<void> {
  await house.close();
  house = await openHouse(folder);
}

test('a key, its account, layer and device survive a restart, and the stored key is sealed', async () => {
  const person = await arrive(house, 1);
  const before = facts(person.key);
  const stored = await house.services.devices.store.ofUser(person.id);
  assert.equal(stored.length, 1);
  const row = await house.engine.read('authKeys.find', { id: person.key.id });
  assert.ok(row && !Buffer.from(row.sealed).includes(Buffer.from(person.key.bytes.subarray(0, 16))));
  await restart();
  const back = await house.reconnect(person.key.id);
  assert.deepEqual(facts(back.key), before);
});

const facts = ({ id, bytes, userId, layer, device, hash }: KeyRecord) => ({ id, bytes, userId, layer, device, hash });

test('what a device announces after its sign-in is saved within seconds', async () => {
  const person = await arrive(house, 1);
  house.services.keys.announce(person.key, 152, { ...person.key.device, appVersion: '3' });
  house.clock.moveS(3);
  await restart();
  const back = await house.reconnect(person.key.id);
  assert.deepEqual([back.key.layer, back.key.device.appVersion], [152, '3']);
});

const temporaryKey = async (expiresInS: number): Promise<KeyRecord> => {
  const { random } = house.services.signIn;
  const created = { id: random.long(), bytes: random.bytes(256), expiresInS, address: '127.0.0.1' };
  const key = await house.services.keys.create(created);
  assert.ok(key);
  return key;
};

test('a temporary key stands for the permanent one that it is bound to, also after a restart, until it expires', async () => {
  const person = await arrive(house, 1);
  const temporary = await temporaryKey(3600);
  const { keys } = house.services;
  assert.equal(await keys.ownerOf(temporary), undefined);
  assert.equal(await keys.bind(temporary, person.key), true);
  assert.equal((await keys.ownerOf(temporary))?.userId, person.id);
  const other = await arrive(house, 2);
  assert.equal(await keys.bind(temporary, other.key), false);
  await restart();
  const back = await house.services.keys.find(temporary.id);
  assert.ok(back);
  assert.equal((await house.services.keys.ownerOf(back))?.userId, person.id);
  house.clock.moveS(3601);
  assert.equal(await house.services.keys.find(temporary.id), undefined);
});

test('a key is refused where its id is taken, and a destroyed one is gone', async () => {
  const person = await arrive(house, 1);
  const { keys } = house.services;
  const copy = { id: person.key.id, bytes: new Uint8Array(256), expiresInS: undefined, address: '' };
  assert.equal(await keys.create(copy), undefined);
  assert.deepEqual((await keys.find(person.key.id))?.bytes, person.key.bytes);
  await keys.destroy(person.key.id);
  assert.equal(await keys.find(person.key.id), undefined);
  await restart();
  assert.equal(await house.services.keys.find(person.key.id), undefined);
});

test('two sessions that load a key at once share its one record', async () => {
  const person = await arrive(house, 1);
  await restart();
  const { keys } = house.services;
  const [a, b] = await Promise.all([keys.find(person.key.id), keys.find(person.key.id)]);
  assert.ok(a !== undefined && a === b);
});

test('expired keys and old codes are cleared away, and nothing else', async () => {
  const person = await arrive(house, 1);
  const temporary = await temporaryKey(60);
  house.clock.moveS(200_000);
  const limits = { everyMs: 1000, rowsMax: 100, codesKeptS: 172_800, stateEventsKeptS: 172_800 };
  await clearOnce({
    clock: house.clock,
    stores: { ...house.stores, chats: house.services.messages.chatStore },
    limits,
  });
  assert.equal(await house.engine.read('authKeys.find', { id: temporary.id }), undefined);
  assert.ok(await house.engine.read('authKeys.find', { id: person.key.id }));
});

test('a temporary key is bound by a proof of its permanent key, made for this session and message alone', async () => {
  const person = await arrive(house, 1);
  const temporary = await temporaryKey(3600);
  const client = await house.reconnect(temporary.id);
  const right = {
    nonce: 77n,
    tempAuthKeyId: temporary.id,
    permAuthKeyId: person.key.id,
    tempSessionId: 1n,
    expiresAt: temporary.expiresAt,
  };
  const bind = (binding: typeof right, id = msgId, nonce = 77n) =>
    client.call<'auth.bindTempAuthKey'>({
      _: 'auth.bindTempAuthKey',
      perm_auth_key_id: person.key.id,
      nonce,
      expires_at: binding.expiresAt,
      encrypted_message: buildBindingMessage(crypto, person.key, id, binding),
    });
  const wrong = [
    bind({ ...right, tempSessionId: 2n }),
    bind({ ...right, tempAuthKeyId: 5n }),
    bind({ ...right, permAuthKeyId: 5n }),
    bind(right, msgId + 4n),
    bind(right, msgId, 78n),
  ];
  for (const attempt of wrong) await assert.rejects(attempt, /ENCRYPTED_MESSAGE_INVALID/u);
  await assert.rejects(bind({ ...right, expiresAt: 1 }), /EXPIRES_AT_INVALID/u);
  assert.equal(await bind(right), true);
  assert.equal(await bind(right), true, 'the same binding again is harmless');
  assert.equal((await house.services.keys.ownerOf(temporary))?.userId, person.id);
  const permanent = person.call<'auth.bindTempAuthKey'>({
    _: 'auth.bindTempAuthKey',
    perm_auth_key_id: person.key.id,
    nonce: 77n,
    expires_at: right.expiresAt,
    encrypted_message: new Uint8Array(0),
  });
  await assert.rejects(permanent, /TEMP_AUTH_KEY_EMPTY/u);
});
