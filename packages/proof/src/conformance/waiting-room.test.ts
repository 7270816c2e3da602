import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { handler, type Handler } from '@suaka/api';
import { rpcError } from '@suaka/domain';
import { WaitingRoom, waitingRoomLimits } from '@suaka/operations/admission';
import { SystemRandom, systemClock } from '@suaka/system';
import { startErrorServer, type ErrorServer } from './error-server.ts';
import { createGram } from './gram-connect.ts';
import { createMtcute } from './mtcute-connect.ts';

const perS = 10;
let room: WaitingRoom;
/** Of each number: what it was told, and when it came in. */
const heard = new Map<string, { waits: number[]; firstMs: number; enteredMs: number | undefined }>();

const sendCode = handler('auth.sendCode', { lane: 5, allow: 'anyone' }, async ({ caller }, params) => {
  const phone = params.phone_number.replace(/[^0-9]/gu, '');
  const known = heard.get(phone) ?? { waits: [], firstMs: Date.now(), enteredMs: undefined };
  heard.set(phone, known);
  const waitS = room.ask({ phone, authKeyId: caller.authKeyId, addressBlock: undefined, isInvited: false });
  if (waitS !== undefined) {
    known.waits.push(waitS);
    throw rpcError('FLOOD_WAIT_X', waitS);
  }
  known.enteredMs = Date.now();
  return { _: 'auth.sentCode' as const, type: { _: 'auth.sentCodeTypeSms' as const, length: 5 }, phone_code_hash: 'h' };
});

let server: ErrorServer;
before(async () => {
  server = await startErrorServer([sendCode as unknown as Handler]);
});
after(() => server.close());

/** Makes a room in which whoever comes now waits for some seconds: as many are before them. */
function fillRoom(): void {
  room = new WaitingRoom({ clock: systemClock, random: new SystemRandom(), limits: waitingRoomLimits });
  const toldMs = systemClock.nowMs();
  const line = Array.from({ length: 3 * perS }, (_, index) => ({
    phone: String(index),
    authKeyId: BigInt(index),
    addressBlock: undefined,
    isInvited: false,
    toldMs,
    dueMs: toldMs + 1 + (index * 1000) / perS,
  }));
  room.restore(line);
  // Someone who takes the moment before the line, where there is one.
  room.ask({ phone: 'first', authKeyId: 0n, addressBlock: undefined, isInvited: false });
}

function cameInAsTold(phone: string): void {
  const facts = heard.get(phone);
  assert.ok(facts?.enteredMs !== undefined, 'came in');
  assert.equal(facts.waits.length, 1, `at the first retry: told ${facts.waits.join()}`);
  const [toldS = 0] = facts.waits;
  assert.ok(toldS >= 2, `was told ${toldS} s`);
  const tookS = (facts.enteredMs - facts.firstMs) / 1000;
  assert.ok(Math.abs(tookS - toldS) <= Math.max(toldS / 5, 2), `took ${tookS} s, told ${toldS} s`);
}

test('a stock mtcute sleeps for as long as it is told and comes in at its first retry', async () => {
  const client = await createMtcute(server.description, 'tcp');
  await client.call({ _: 'help.getNearestDc' });
  fillRoom();
  const phone = '628110000001';
  await client.call({
    _: 'auth.sendCode',
    phoneNumber: phone,
    apiId: 1,
    apiHash: 'suaka',
    settings: { _: 'codeSettings' },
  });
  await client.destroy();
  cameInAsTold(phone);
});

for (const layer of [152, 198] as const) {
  test(`a stock GramJS of layer ${layer} sleeps for as long as it is told and comes in at its first retry`, async () => {
    const { gram, client } = createGram(server.description, layer);
    await client.connect();
    fillRoom();
    const phone = `62811000${layer}0`;
    await client.invoke(
      new gram.Api.auth.SendCode({
        phoneNumber: phone,
        apiId: 1,
        apiHash: 'suaka',
        settings: new gram.Api.CodeSettings({}),
      }),
    );
    await client.destroy();
    cameInAsTold(phone);
  });
}
