import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { codesPage, ConsoleCodes } from './index.ts';

let nowMs = 1_700_000_000_000;
const still = { cancel: () => undefined };
const clock = { nowMs: () => nowMs, after: () => still, every: () => still };
const printed: string[] = [];
const codes = new ConsoleCodes(clock, (line) => printed.push(line));
let page = codesPage(codes, ['127.0.0.1', 'localhost']);
let server: Server;
let origin = '';

before(async () => {
  server = createServer((request, response) => page.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(origin + path, { headers, redirect: 'manual' });

async function enter(): Promise<string> {
  page = codesPage(codes, ['127.0.0.1', 'localhost']);
  const response = await get(page.link);
  assert.equal(response.status, 303);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

test('a code is printed, and shown to the holder of the token until it is too old', async () => {
  const cookie = await enter();
  await codes.deliver({ phone: '628123456789', code: '04711', validForS: 60, langCode: 'id' });
  assert.deepEqual(printed, ['Code for +628123456789: 04711']);
  assert.match(await (await get('/dev/codes', { cookie })).text(), /04711/u);
  const json = await get('/dev/codes', { cookie, accept: 'application/json' });
  assert.deepEqual(
    ((await json.json()) as { code: string }[]).map((one) => one.code),
    ['04711'],
  );
  nowMs += 61_000;
  assert.doesNotMatch(await (await get('/dev/codes', { cookie })).text(), /04711/u);
});

test('the token works once, and nothing is shown without it', async () => {
  await enter();
  assert.equal((await get(page.link)).status, 403);
  assert.equal((await get('/dev/codes')).status, 403);
  assert.equal((await get('/dev/codes?token=')).status, 403);
  assert.equal((await get('/dev/codes', { cookie: 'suaka_codes=' })).status, 403);
});

test('a request that passed a proxy or names another host is refused, even with the cookie', async () => {
  const cookie = await enter();
  assert.equal((await get('/dev/codes', { cookie })).status, 200);
  for (const header of ['forwarded', 'x-forwarded-for', 'via', 'x-real-ip']) {
    assert.equal((await get('/dev/codes', { cookie, [header]: '127.0.0.1' })).status, 403, header);
  }
  page = codesPage(codes, ['suaka.example']);
  assert.equal((await get(page.link)).status, 403);
});
