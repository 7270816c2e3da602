import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { importNumbers, lookAt, type Person } from '../accounts/people.ts';
import { ptsOf, pushed, refusedAs } from '../messages/talk.ts';
import { given, installEmojis, toldSince, type Given } from './given.ts';

let it: Given;
before(async () => {
  it = await given();
  await installEmojis(it.ana, 'faces', ['😀', '😎']);
  await importNumbers(it.budi, [{ phone: it.ana.phone, first: 'Ana' }]);
});
after(() => it.house.close());

async function offered(person: Person): Promise<bigint[]> {
  const request = { _: 'account.getDefaultEmojiStatuses', hash: 0n } as const;
  const answer = await person.call<'account.getDefaultEmojiStatuses'>(request);
  assert.ok(answer._ === 'account.emojiStatuses');
  return answer.statuses.map((status) => (status._ === 'emojiStatus' ? status.document_id : 0n));
}

async function recent(person: Person): Promise<bigint[]> {
  const request = { _: 'account.getRecentEmojiStatuses', hash: 0n } as const;
  const answer = await person.call<'account.getRecentEmojiStatuses'>(request);
  assert.ok(answer._ === 'account.emojiStatuses');
  return answer.statuses.map((status) => (status._ === 'emojiStatus' ? status.document_id : 0n));
}

const show = (person: Person, id: bigint, until?: number) =>
  person.call<'account.updateEmojiStatus'>({
    _: 'account.updateEmojiStatus',
    emoji_status: { _: 'emojiStatus', document_id: id, until },
  });

test('a status is seen by those who know the person, told to them, and goes at its time', async () => {
  const { house, ana, anaToo, budi } = it;
  const [first, second] = await offered(ana);
  assert.ok(first !== undefined && second !== undefined);
  const [pts, budisPts] = [await ptsOf(anaToo), await ptsOf(budi)];
  const heard = house.hear(budi.id);
  await show(ana, first);
  const seen = (await lookAt(budi, ana)).emoji_status;
  assert.ok(seen?._ === 'emojiStatus' && seen.document_id === first);
  const live = (await pushed(house, budi, heard)).flatMap((one) => ('updates' in one ? one.updates : []));
  assert.ok(live.some((one) => one._ === 'updateUserEmojiStatus' && one.user_id === ana.id));
  const told = (await toldSince(budi, budisPts)).find((one) => one._ === 'updateUserEmojiStatus');
  assert.ok(told?._ === 'updateUserEmojiStatus' && told.emoji_status._ === 'emojiStatus');
  await show(ana, second, house.clock.nowMs() / 1000 + 60);
  assert.deepEqual(await recent(anaToo), [second, first]);
  assert.ok((await toldSince(anaToo, pts)).some((one) => one._ === 'updateRecentEmojiStatuses'));
  house.clock.moveS(61);
  assert.equal((await lookAt(budi, ana)).emoji_status, undefined);
  await show(ana, first);
  await ana.call<'account.updateEmojiStatus'>({
    _: 'account.updateEmojiStatus',
    emoji_status: { _: 'emojiStatusEmpty' },
  });
  assert.equal((await lookAt(budi, ana)).emoji_status, undefined);
  await ana.call<'account.clearRecentEmojiStatuses'>({ _: 'account.clearRecentEmojiStatuses' });
  assert.deepEqual(await recent(anaToo), []);
});

test('what is no custom emoji is no status', async () => {
  await assert.rejects(show(it.ana, 12n), refusedAs('DOCUMENT_INVALID'));
  const [first] = await offered(it.ana);
  await assert.rejects(show(it.ana, first ?? 0n, 1), refusedAs('DOCUMENT_INVALID'));
});
