import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { TelegramClient } from '@mtcute/node';
import { ServerProcess } from '../harness/server-process.ts';
import { testCode, testNumber } from '../harness/test-number.ts';
import { createGram, type GramLayer, type GramLibrary } from './gram-connect.ts';
import { numberOf } from './loose.ts';
import { createMtcute } from './mtcute-connect.ts';

let server: ServerProcess;
const leaving: (() => Promise<unknown>)[] = [];

before(async () => {
  server = await ServerProcess.start();
});
after(async () => {
  for (const leave of leaving) await leave();
  await server.dispose();
});

async function mtcute(): Promise<TelegramClient> {
  const client = await createMtcute(server.description, 'tcp');
  client.onError.add(() => {});
  leaving.push(() => client.destroy());
  return client;
}

/** Someone who has just signed up with mtcute. */
async function newcomer(): Promise<{ client: TelegramClient; phone: string; id: number }> {
  const client = await mtcute();
  const phone = testNumber(server.description.dcId);
  const sent = await client.sendCode({ phone });
  assert.ok('phoneCodeHash' in sent);
  const code = { phoneNumber: phone, phoneCodeHash: sent.phoneCodeHash };
  await client.call({ _: 'auth.signIn', ...code, phoneCode: testCode(phone) });
  const entered = await client.call({ _: 'auth.signUp', ...code, firstName: 'Ayu', lastName: '' });
  const { id } = await client.notifyLoggedIn(entered);
  return { client, phone, id };
}

async function signInWithMtcute(phone: string, password: string): Promise<number> {
  const client = await mtcute();
  const sent = await client.sendCode({ phone });
  assert.ok('phoneCodeHash' in sent);
  const code = { phone, phoneCodeHash: sent.phoneCodeHash, phoneCode: testCode(phone) };
  await assert.rejects(client.signIn(code), /SESSION_PASSWORD_NEEDED/u);
  return (await client.checkPassword(password)).id;
}

async function signInWithGram(
  layer: GramLayer,
  phone: string,
  password: string,
): Promise<{ readonly id: number | undefined; readonly library: GramLibrary }> {
  const library = createGram(server.description, layer);
  leaving.push(() => library.client.destroy());
  await library.client.start({
    phoneNumber: phone,
    phoneCode: () => Promise.resolve(testCode(phone)),
    password: () => Promise.resolve(password),
    onError: (error: Error) => {
      throw error;
    },
  });
  return { id: numberOf((await library.client.getMe()).id), library };
}

test('a password that mtcute sets lets mtcute and both layers of GramJS in, and a wrong one nobody', async () => {
  const { client, phone, id } = await newcomer();
  await client.enableCloudPassword({ password: 'rahasia', hint: 'biasa' });
  assert.equal(await client.getPasswordHint(), 'biasa');
  assert.equal(await signInWithMtcute(phone, 'rahasia'), id);
  await assert.rejects(signInWithMtcute(phone, 'salah'), /PASSWORD_HASH_INVALID/u);
  for (const layer of [152, 198] as const) assert.equal((await signInWithGram(layer, phone, 'rahasia')).id, id);
  await assert.rejects(signInWithGram(198, phone, 'salah'), /PASSWORD_HASH_INVALID/u);
});

test('a password is changed by either library and taken away by the other', async () => {
  const { client, phone, id } = await newcomer();
  await client.enableCloudPassword({ password: 'satu', hint: 'pertama' });
  await client.changeCloudPassword({ currentPassword: 'satu', newPassword: 'dua', hint: 'kedua' });
  const { library } = await signInWithGram(198, phone, 'dua');
  await library.client.updateTwoFaSettings({
    isCheckPassword: false,
    currentPassword: 'dua',
    newPassword: 'tiga',
    hint: 'ketiga',
  });
  assert.equal(await client.getPasswordHint(), 'ketiga');
  assert.equal(await signInWithMtcute(phone, 'tiga'), id);
  await client.removeCloudPassword('tiga');
  const fresh = await mtcute();
  const sent = await fresh.sendCode({ phone });
  assert.ok('phoneCodeHash' in sent);
  const code = { phone, phoneCodeHash: sent.phoneCodeHash, phoneCode: testCode(phone) };
  assert.equal((await fresh.signIn(code)).id, id);
});

test('a token that mtcute shows is accepted by another device, and its session is told at once', async () => {
  const { client, id } = await newcomer();
  await client.enableCloudPassword({ password: 'rahasia', hint: 'biasa' });
  const fresh = await mtcute();
  const entered = await fresh.signInQr({
    password: 'rahasia',
    onUrlUpdated: (url) => {
      const token = Buffer.from(new URL(url).searchParams.get('token') ?? '', 'base64url');
      void client.call({ _: 'auth.acceptLoginToken', token: new Uint8Array(token) });
    },
  });
  assert.equal(entered.id, id);
  const { authorizations } = await client.call({ _: 'account.getAuthorizations' });
  assert.equal(authorizations.length, 2);
  assert.equal(authorizations.filter(({ unconfirmed }) => unconfirmed).length, 1);
});

test('a token that GramJS shows is accepted by mtcute', async () => {
  const { client, id } = await newcomer();
  const { client: gram } = createGram(server.description, 198);
  leaving.push(() => gram.destroy());
  await gram.connect();
  const user = await gram.signInUserWithQrCode(
    { apiId: 1, apiHash: 'suaka' },
    {
      qrCode: async ({ token }) => {
        await client.call({ _: 'auth.acceptLoginToken', token: new Uint8Array(token) });
      },
      onError: (error) => {
        throw error;
      },
    },
  );
  assert.equal(numberOf(user.id), id);
});
