import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf, until } from './harness/stage.ts';

const stage = stageOf();

test('what can be done with messages, seen from both sides', async (t) => {
  const [sari, bayu] = await stage.pair('Sari', 'Bayu');
  await sari.write('first');
  await bayu.bubble('first').waitFor();
  await bayu.write('second');
  await sari.bubble('second').waitFor();

  await t.test('an answer shows what it answers, and a touch leads there', async () => {
    await bayu.choose('first', 'Reply');
    await bayu.write('an answer');
    await sari.bubble('an answer').locator('.quote', { hasText: 'first' }).click();
    await sari.page.locator('.bubble--flash').waitFor();
  });

  await t.test('an edit is seen by both, also by arrow up in the empty field', async () => {
    await sari.composer.focus();
    await sari.composer.press('ArrowUp');
    await until(
      () => sari.composer.inputValue(),
      (value) => value === 'first',
      'the last own message can be changed',
    );
    await sari.composer.fill('first, **changed**');
    await sari.composer.press('Enter');
    await bayu.bubble('first, changed').getByText('edited').waitFor();
    assert.equal(await bayu.bubble('first, changed').locator('b').innerText(), 'changed');
    await until(
      () => sari.composer.inputValue(),
      (value) => value === '',
      'the field is empty again',
    );
  });

  await t.test('deleting for both takes it from both; deleting for oneself leaves it with the other', async () => {
    await sari.write('for nobody');
    await sari.write('not for me');
    await bayu.bubble('not for me').waitFor();
    await sari.choose('for nobody', 'Delete');
    await sari.page.getByRole('button', { name: 'For me and Bayu' }).click();
    await bayu.bubble('for nobody').waitFor({ state: 'detached' });
    await sari.choose('not for me', 'Delete');
    await sari.page.getByRole('button', { name: 'Only for me' }).click();
    await sari.bubble('not for me').waitFor({ state: 'detached' });
    assert.equal(await bayu.bubble('not for me').count(), 1);
  });

  await t.test('a message is forwarded to the saved ones and names who wrote it', async () => {
    await sari.choose('second', 'Forward');
    await sari.page.locator('dialog .person-row', { hasText: 'Saved messages' }).click();
    await sari.page.locator('.rail__way', { hasText: 'Saved' }).click();
    await sari.bubble('second').getByText('Forwarded from Bayu').waitFor();
    await sari.go('#/chats');
    await sari.open('Bayu');
  });

  await t.test('what was begun waits as a draft, over a reload as well', async () => {
    await sari.composer.fill('a thought');
    await sari.page.locator('.rail__way', { hasText: 'Saved' }).click();
    await sari.row('Bayu').getByText('Draft: a thought').waitFor();
    await until(
      () => sari.page.locator('.chat-row__preview--draft').count(),
      (count) => count === 1,
      'one draft',
    );
    await sari.page.reload();
    await sari.open('Bayu');
    await until(
      () => sari.composer.inputValue(),
      (value) => value === 'a thought',
      'the draft is back',
    );
    await sari.composer.fill('a thought, said');
    await sari.composer.press('Enter');
    await bayu.bubble('a thought, said').waitFor();
    await sari.row('Bayu').getByText('You: a thought, said').waitFor();
  });

  await t.test('text of others never becomes HTML', async () => {
    await bayu.write('<img src=x onerror="document.title=1"><b>no</b> https://example.org/?a=<b>');
    const bubble = sari.page.locator('.bubble--their').last();
    await bubble.getByText('<img src=x').waitFor();
    assert.equal(await bubble.locator('img').count(), 0);
    assert.equal(await bubble.locator('b').count(), 0);
    assert.equal(await bubble.locator('a').getAttribute('rel'), 'noopener noreferrer');
  });

  await t.test('a second tab of the same browser follows, and both can write', async () => {
    const tab = await sari.context.newPage();
    await tab.goto(sari.page.url());
    await tab.locator('.composer__field').fill('from the second tab');
    await tab.locator('.composer__field').press('Enter');
    await sari.bubble('from the second tab').waitFor();
    await bayu.bubble('from the second tab').waitFor();
    await sari.write('from the first tab');
    await tab.getByText('from the first tab', { exact: true }).first().waitFor();
    await tab.close();
    assert.equal(await bayu.bubble('from the second tab').count(), 1);
    assert.equal(await bayu.bubble('from the first tab').count(), 1);
  });

  await t.test('an emptied chat says hello again, and the other keeps only what was not in it', async () => {
    await sari.page.locator('.chat__panel').click();
    await sari.page.getByRole('button', { name: 'Empty this chat' }).click();
    await sari.page.getByRole('button', { name: 'For me and Bayu' }).click();
    await sari.page.locator('.hellos').waitFor();
    await until(
      () => bayu.texts(),
      (texts) => texts.length === 1,
      'the other side is emptied as well',
    );
    assert.deepEqual(await bayu.texts(), ['not for me']);
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...sari.complaints, ...bayu.complaints], []);
  });
  await sari.leave();
  await bayu.leave();
});
