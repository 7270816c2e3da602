import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf, until } from './harness/stage.ts';

const stage = stageOf();

test('two people sign up, find each other and talk live; reloads and a killed server lose and double nothing', async (t) => {
  const sari = await stage.signUp('Sari', { language: 'id-ID' });
  const bayu = await stage.signUp('Bayu');

  await t.test('a newcomer is welcomed by the house', async () => {
    await sari.row('Suaka').waitFor();
  });

  await t.test('a friend is found by phone number, and a first word is one touch away', async () => {
    await sari.addFriend(bayu);
    await sari.page.locator('.hellos__one').first().click();
    await bayu.row('Sari').locator('.badge').waitFor();
    assert.match(await bayu.row('Sari').innerText(), /Halo Bayu!/);
  });

  await t.test('writing, and having been read, are seen by the other', async () => {
    await bayu.open('Sari');
    await sari.bubble('Halo Bayu!').locator('.ticks--read').waitFor();
    await bayu.composer.pressSequentially('Hi');
    await sari.page.locator('.chat__head .presence--typing').waitFor();
    await bayu.write('Hi **Sari**!');
    await sari.bubble('Hi Sari!').locator('b', { hasText: 'Sari' }).waitFor();
    await sari.page.locator('.chat__head .presence--typing').waitFor({ state: 'detached' });
    await bayu.bubble('Hi Sari!').locator('.ticks--read').waitFor();
  });

  await t.test('a conversation arrives on both sides in order', async () => {
    for (let index = 1; index <= 5; index += 1) {
      await sari.write(`sari ${index}`);
      await bayu.bubble(`sari ${index}`).waitFor();
      await bayu.write(`bayu ${index}`);
      await sari.bubble(`bayu ${index}`).waitFor();
    }
    assert.deepEqual(await sari.texts(), await bayu.texts());
    assert.equal((await sari.texts()).length, 12);
  });

  await t.test('a reload keeps the sign-in and every message, and what was missed comes after it', async () => {
    const before = await sari.texts();
    await sari.page.reload();
    await until(
      () => sari.texts(),
      (texts) => texts.length === before.length,
      'all messages are back',
    );
    assert.deepEqual(await sari.texts(), before);
    await sari.page.goto('about:blank');
    await bayu.write('while you were away 1');
    await bayu.write('while you were away 2');
    await bayu.bubble('while you were away 2').locator('.ticks').waitFor();
    await sari.page.goBack();
    await until(
      () => sari.texts(),
      (texts) => texts.length >= before.length + 2,
      'what was missed came',
    );
    assert.deepEqual(await sari.texts(), [...before, 'while you were away 1', 'while you were away 2']);
  });

  await t.test('messages written while the server is dead go out once when it is back, in their order', async () => {
    const before = await sari.texts();
    await sari.write('just before');
    await stage.server.kill();
    await sari.write('in the dark 1');
    await sari.write('in the dark 2');
    await bayu.write('me too');
    await sari.page.locator('.line--shown').waitFor();
    await sari.page.reload({ waitUntil: 'commit' }).catch(() => undefined);
    await stage.server.run();
    await sari.page.goto(`${stage.server.origin}/${new URL(sari.page.url()).hash || '#/chats'}`);
    await sari.open('Bayu');
    const expected = ['in the dark 1', 'in the dark 2', 'just before', 'me too'];
    for (const person of [sari, bayu]) {
      await until(
        async () => (await person.texts()).slice(before.length).sort(),
        (texts) => texts.length >= expected.length && expected.every((one) => texts.includes(one)),
        `${person.name} sees all that was written in the dark`,
      );
    }
    await until(
      async () => [await sari.texts(), await bayu.texts()],
      ([one, other]) => JSON.stringify(one) === JSON.stringify(other),
      'both see the same',
    );
    const after = (await sari.texts()).slice(before.length);
    assert.deepEqual(after.toSorted(), expected, 'each of them once');
    assert.deepEqual(
      after.filter((text) => text.startsWith('in the')),
      ['in the dark 1', 'in the dark 2'],
    );
    await until(
      () => sari.page.locator('.bubble--way').count(),
      (count) => count === 0,
      'nothing is left on its way',
    );
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...sari.complaints, ...bayu.complaints], []);
  });
  await sari.leave();
  await bayu.leave();
});
