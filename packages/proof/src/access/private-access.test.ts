import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AnyRequest, TlOf } from '@suaka/tl';
import { ServerProcess } from '../harness/server-process.ts';
import { arrive, type CastMember } from './cast.ts';
import { outcomeOf } from './outcome.ts';

/** What somebody can be to Ayu. */
const callers = ['friend', 'stranger', 'blocked'] as const;
type Caller = (typeof callers)[number];

let server: ServerProcess;
let ayu: CastMember;
let cast: Record<Caller, CastMember>;
before(async () => {
  server = await ServerProcess.start();
  const people = await Promise.all([...callers, 'ayu'].map(() => arrive(server.description)));
  const [friend, stranger, blocked, other] = people;
  assert.ok(friend && stranger && blocked && other);
  [ayu, cast] = [other, { friend, stranger, blocked }];
  await ayu.connection.call({
    _: 'contacts.addContact',
    id: friend.input,
    first_name: 'Friend',
    last_name: '',
    phone: '',
  });
  await ayu.connection.call({ _: 'contacts.block', id: blocked.peer });
  // Only contacts read it: an error would tell a stranger that there is something to read.
  await ayu.connection.call({ _: 'account.updateProfile', about: 'rahasia' });
});
after(async () => {
  for (const { connection } of [ayu, ...Object.values(cast)]) connection.close();
  await server.dispose();
});

type Ask = (peer: TlOf<'inputPeerUser'>, turn: number) => AnyRequest;

const everyone: Record<Caller, string> = { friend: 'ok', stranger: 'ok', blocked: 'ok' };
const notTheBlocked = { ...everyone, blocked: 'USER_IS_BLOCKED' };

const table: Readonly<Record<string, readonly [Record<Caller, string>, Ask]>> = {
  'messages.sendMessage': [
    notTheBlocked,
    (peer, turn) => ({ _: 'messages.sendMessage', peer, message: 'Halo', random_id: BigInt(turn + 1) }),
  ],
  'messages.sendMedia': [
    notTheBlocked,
    (peer, turn) => ({
      _: 'messages.sendMedia',
      peer,
      message: '',
      media: { _: 'inputMediaDice', emoticon: '🎲' },
      random_id: BigInt(turn + 100),
    }),
  ],
  'messages.getHistory': [
    everyone,
    (peer) => ({
      _: 'messages.getHistory',
      peer,
      offset_id: 0,
      offset_date: 0,
      add_offset: 0,
      limit: 1,
      max_id: 0,
      min_id: 0,
      hash: 0n,
    }),
  ],
  'messages.saveDraft': [everyone, (peer) => ({ _: 'messages.saveDraft', peer, message: 'nanti' })],
  'messages.getPeerSettings': [everyone, (peer) => ({ _: 'messages.getPeerSettings', peer })],
  'users.getFullUser': [everyone, (peer) => ({ _: 'users.getFullUser', id: { ...peer, _: 'inputUser' } })],
};

for (const [method, [outcomes, ask]] of Object.entries(table)) {
  test(`${method} answers friends, strangers and the blocked as it should`, async () => {
    const came: Record<string, string> = {};
    for (const [turn, caller] of callers.entries()) {
      came[caller] = await outcomeOf(cast[caller].connection, ask(ayu.peer, turn));
    }
    assert.deepEqual(came, outcomes);
  });
}

test('whoever blocked somebody does not write to them', async () => {
  const request = { _: 'messages.sendMessage', peer: cast.blocked.peer, message: 'Halo', random_id: 7n } as const;
  assert.equal(await outcomeOf(ayu.connection, request), 'YOU_BLOCKED_USER');
});
