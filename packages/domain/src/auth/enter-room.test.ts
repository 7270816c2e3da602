import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Newcomer } from '../ports/waiting-room.ts';
import { addressBlockOf } from './address-block.ts';
import { enterRoom } from './enter-room.ts';
import type { SignInCaller, SignInParts } from './sign-in-parts.ts';

const caller = { key: { id: 5n }, address: '192.0.2.77', isLoopback: false } as SignInCaller;
const known = '628110000001';
const unknown = '628110000002';

/** A room that tells newcomers 30 s and those who come back 3 s, and what it was asked. */
function roomWith(isOpen: boolean, testMode = false) {
  const asked: Newcomer[] = [];
  const parts = {
    waitingRoom: {
      isOpen,
      ask: (newcomer: Newcomer) => {
        asked.push(newcomer);
        return Promise.resolve(newcomer.isInvited ? undefined : 30);
      },
      askBack: () => 3,
      passed: () => undefined,
    },
    store: { hasAccount: (phone: string) => Promise.resolve(phone === known) },
    invitations: { isInvited: (phone: string) => Promise.resolve(phone.endsWith('9')) },
    installation: { dcId: 2, dcIds: [2], testMode, meUrlPrefix: '' },
  } as unknown as SignInParts;
  return { asked, parts };
}

test('while the room is open nobody is looked up and nobody is asked for', async () => {
  const { asked, parts } = roomWith(true);
  await enterRoom(parts, caller, unknown);
  assert.deepEqual(asked, []);
});

test('a number without an account stands in the room, one with an account never does', async () => {
  const { asked, parts } = roomWith(false);
  await assert.rejects(enterRoom(parts, caller, unknown), { message: 'FLOOD_WAIT_30' });
  await assert.rejects(enterRoom(parts, caller, known), { message: 'FLOOD_WAIT_3' });
  assert.deepEqual(asked, [{ phone: unknown, authKeyId: 5n, addressBlock: '192.0.2.0/24', isInvited: false }]);
});

test('whom a friend has invited is named as such', async () => {
  const { asked, parts } = roomWith(false);
  await enterRoom(parts, caller, '628110000009');
  assert.equal(asked[0]?.isInvited, true);
});

test('a machine that talks to itself in test mode is in no address block, and in one otherwise', async () => {
  for (const testMode of [true, false]) {
    const { asked, parts } = roomWith(false, testMode);
    await assert.rejects(enterRoom(parts, { ...caller, address: '127.0.0.1', isLoopback: true }, unknown));
    assert.equal(asked[0]?.addressBlock, testMode ? undefined : '127.0.0.0/24');
  }
});

test('an address block is a /24 of IPv4 and a /48 of IPv6, however the address is written', () => {
  for (const [address, block] of [
    ['192.0.2.77', '192.0.2.0/24'],
    ['2001:db8:7:1::5', '2001:db8:7::/48'],
    ['2001:DB8:0007:0:0:0:0:5', '2001:db8:7::/48'],
    ['2001:db8::5', '2001:db8:0::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::', 'fe80:0:0::/48'],
  ] as const) {
    assert.equal(addressBlockOf(address), block, address);
  }
});
