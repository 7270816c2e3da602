import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { doorBox } from '@suaka/domain';
import { openHouse, tempFolder, type Client, type House } from './house.ts';
import { arrive, type Person } from './people.ts';
import { proofOf, setPassword } from './srp-client.ts';

let house: House;
let next = 0;
before(async () => {
  house = await openHouse(tempFolder());
});
after(() => house.close());

const newcomer = (): Promise<Person> => arrive(house, ++next);

const show = (client: Client, except_ids: bigint[] = []) =>
  client.call<'auth.exportLoginToken'>({ _: 'auth.exportLoginToken', api_id: 6, api_hash: '', except_ids });

async function tokenOf(client: Client, except: bigint[] = []): Promise<Uint8Array> {
  const shown = await show(client, except);
  assert.ok(shown._ === 'auth.loginToken');
  return shown.token;
}

const accept = ({ call }: Person, token: Uint8Array) =>
  call<'auth.acceptLoginToken'>({ _: 'auth.acceptLoginToken', token });

test('whoever accepts a token lets its device in, which is told at the door', async () => {
  const ana = await newcomer();
  const device = await house.connect();
  const heard = house.hear(doorBox);
  const token = await tokenOf(device);
  const authorization = await accept(ana, token);
  assert.equal(authorization.hash, device.key.hash);
  assert.deepEqual(heard, [{ kind: 'loginToken', authKeyId: device.key.id }]);
  const entered = await show(device);
  assert.ok(entered._ === 'auth.loginTokenSuccess' && entered.authorization._ === 'auth.authorization');
  assert.equal(device.key.userId, ana.id);
  const list = await ana.call<'account.getAuthorizations'>({ _: 'account.getAuthorizations' });
  assert.ok(list.authorizations.some((one) => one.hash === device.key.hash));
});

test('a token is accepted once, in its time, and not by who is signed in there already', async () => {
  const [ana, budi] = [await newcomer(), await newcomer()];
  const device = await house.connect();
  await assert.rejects(accept(ana, new Uint8Array(32)), /AUTH_TOKEN_INVALID/u);
  await assert.rejects(accept(ana, new Uint8Array(64)), /AUTH_TOKEN_INVALID/u);
  const token = await tokenOf(device, [BigInt(ana.id)]);
  await assert.rejects(accept(ana, token), /AUTH_TOKEN_EXCEPTION/u);
  await accept(budi, token);
  await assert.rejects(accept(ana, token), /AUTH_TOKEN_ALREADY_ACCEPTED/u);
  const other = await house.connect();
  const late = await tokenOf(other);
  house.clock.moveS(31);
  await assert.rejects(accept(ana, late), /AUTH_TOKEN_EXPIRED/u);
  assert.equal((await show(device))._, 'auth.loginToken', 'what was accepted is gone with its time as well');
});

test('a new token takes the place of the one before', async () => {
  const ana = await newcomer();
  const device = await house.connect();
  const first = await tokenOf(device);
  await tokenOf(device);
  await assert.rejects(accept(ana, first), /AUTH_TOKEN_INVALID/u);
});

test('an account with a password is asked for it after the token as well', async () => {
  const ana = await newcomer();
  await setPassword(ana, 'rahasia');
  const device = await house.connect();
  await accept(ana, await tokenOf(device));
  await assert.rejects(show(device), /SESSION_PASSWORD_NEEDED/u);
  assert.equal(device.key.userId, undefined);
  const password = await proofOf(device, 'rahasia');
  await device.call<'auth.checkPassword'>({ _: 'auth.checkPassword', password });
  assert.equal(device.key.userId, ana.id);
});

test('a token is imported by the device that it belongs to alone', async () => {
  const ana = await newcomer();
  const [device, other] = [await house.connect(), await house.connect()];
  const token = await tokenOf(device);
  const bring = (client: Client) => client.call<'auth.importLoginToken'>({ _: 'auth.importLoginToken', token });
  assert.equal((await bring(device))._, 'auth.loginToken');
  await accept(ana, token);
  await assert.rejects(bring(other), /AUTH_TOKEN_INVALID/u);
  assert.equal((await bring(device))._, 'auth.loginTokenSuccess');
});
