import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import type { PlaceKey } from '@suaka/operations/admission';
import { hmacMac } from '@suaka/system';
import { signToken } from './waiting-room-token.ts';
import { waitingRoomRoute } from './waiting-room.ts';

const mac = hmacMac(new Uint8Array(32).fill(7));
const place = { place: 42, ahead: 41, waitS: 17, dueMs: 1_000, keptUntilMs: 301_000 };
const holder: PlaceKey = { phone: '628110000001', authKeyId: -5n };
const peer = { address: '192.0.2.1', addressBlock: '192.0.2.1', isLoopback: false };
let questionsLeft = 20;

const route = waitingRoomRoute({
  room: {
    find: ({ phone, authKeyId }) => (phone === holder.phone && authKeyId === holder.authKeyId ? place : undefined),
    snapshot: () => ({ waitS: 9 }) as never,
  },
  mac,
  installation: { dcId: 2, dcIds: [2], testMode: false, meUrlPrefix: '' },
  questions: { admit: () => (questionsLeft-- > 0 ? undefined : 7) },
});

let server: Server;
let url = '';
before(async () => {
  server = createServer((request, response) => void route.page(request, response, peer)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/waiting-room`;
});
after(() => server.close());

async function ask(body: unknown): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
}

test('whoever knows number and key sees the place, and later by its token alone', async () => {
  // The same id, once as a signed number and once as an unsigned one.
  for (const authKeyId of ['-5', String(2n ** 64n - 5n)]) {
    const { status, answer } = await ask({ phone: '+62 811 0000 001', authKeyId });
    assert.equal(status, 200);
    const { token, ...view } = answer;
    assert.deepEqual(view, place);
    assert.deepEqual(await ask({ token }), { status: 200, answer });
  }
});

test('a token that was made up or altered opens nothing', async () => {
  const token = signToken(mac, holder);
  const forged = signToken(hmacMac(new Uint8Array(32)), holder);
  const altered = `${signToken(mac, { ...holder, authKeyId: -6n }).split('.')[0]}.${token.split('.')[1]}`;
  for (const wrong of [forged, altered, `${token}x`, '', '.', 'a.b.c']) {
    assert.equal((await ask({ token: wrong })).status, 400, wrong);
  }
});

test('a number or key without a place hears what someone new would be told', async () => {
  const { status, answer } = await ask({ phone: '+628110000001', authKeyId: '77' });
  assert.deepEqual([status, answer], [404, { error: 'NO_PLACE', waitS: 9 }]);
});

test('what is no question is refused, and so is one that is too long', async () => {
  for (const wrong of [
    '',
    'x',
    '[]',
    'null',
    { phone: 'x', authKeyId: '1' },
    { phone: '+628110000001', authKeyId: 1 },
  ]) {
    assert.equal((await ask(wrong)).status, 400, JSON.stringify(wrong));
  }
  assert.equal((await ask({ token: 'x'.repeat(3_000) })).status, 413);
});

test('an address that asks without end is told when it may ask again', async () => {
  questionsLeft = 0;
  const { status, answer } = await ask({ token: 'x' });
  assert.deepEqual([status, answer], [429, { error: 'FLOOD_WAIT', retryAfterS: 7 }]);
});
