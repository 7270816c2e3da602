import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf } from './harness/stage.ts';

const stage = stageOf();

test('a group is made, talked in by three, joined by a link and left', async (t) => {
  const [ratna, bayu] = await stage.pair('Ratna', 'Bayu');
  const lena = await stage.signUp('Lena');

  await t.test('a group of a contact is made and is there for both', async () => {
    await ratna.go('#/chats');
    await ratna.page.getByRole('button', { name: 'Begin something new' }).click();
    await ratna.page.getByRole('menuitem', { name: 'New group' }).click();
    await ratna.page.locator('input[name=chat-title]').fill('Family');
    await ratna.page.locator('.picks .person-row', { hasText: 'Bayu' }).click();
    await ratna.page.locator('dialog button[type=submit]').click();
    await ratna.page.locator('.chat__name', { hasText: 'Family' }).waitFor();
    await bayu.open('Family');
    await bayu.page.locator('.notice', { hasText: 'Family' }).waitFor();
  });

  await t.test('what one writes the other sees with a name', async () => {
    await ratna.write('Hello everyone');
    await bayu.bubble('Hello everyone').locator('.bubble__name', { hasText: 'Ratna' }).waitFor();
    await bayu.write('Hello mother');
    await ratna.bubble('Hello mother').waitFor();
  });

  await t.test('somebody comes in by a link', async () => {
    await ratna.page.locator('a.chat__person').click();
    await ratna.page.getByRole('button', { name: 'Invite by link' }).click();
    const link = await ratna.page.locator('.invite__link').innerText();
    assert.match(link, /#\/join\/[\w-]+$/u);
    await ratna.page.locator('svg.qr').waitFor();
    await ratna.page.keyboard.press('Escape');
    await lena.go(new URL(link).hash);
    await lena.page.getByRole('button', { name: 'Come in' }).click();
    await lena.page.locator('.chat__name', { hasText: 'Family' }).waitFor();
    await ratna.page.locator('.notice', { hasText: 'Lena came in by a link' }).waitFor();
    await lena.write('Here I am');
    await bayu.bubble('Here I am').waitFor();
  });

  await t.test('a name that is changed is changed for all; a reload and time away lose nothing', async () => {
    await ratna.page.getByRole('button', { name: 'Change the name' }).click();
    await ratna.page.locator('input[name=chat-title]').fill('Big family');
    await ratna.page.locator('dialog button[type=submit]').click();
    await bayu.page.locator('.chat__name', { hasText: 'Big family' }).waitFor();
    await bayu.page.goto('about:blank');
    await ratna.write('while Bayu was away');
    await ratna.bubble('while Bayu was away').locator('.ticks').waitFor();
    await bayu.page.goBack();
    await bayu.bubble('while Bayu was away').waitFor();
  });

  await t.test('who leaves can write no more, and the others see it', async () => {
    await lena.page.locator('a.chat__person').click();
    await lena.page.getByRole('button', { name: 'Leave' }).click();
    await lena.page.locator('dialog .button--danger').click();
    await ratna.page.locator('.notice', { hasText: 'Lena left' }).waitFor();
  });

  await t.test('a channel is read by who joins it, and only its owner writes', async () => {
    await ratna.go('#/chats');
    await ratna.page.getByRole('button', { name: 'Begin something new' }).click();
    await ratna.page.getByRole('menuitem', { name: 'New channel' }).click();
    await ratna.page.locator('input[name=chat-title]').fill('News of the lane');
    await ratna.page.locator('dialog button[type=submit]').click();
    await ratna.page.getByRole('button', { name: 'Invite by link' }).click();
    const link = await ratna.page.locator('.invite__link').innerText();
    await ratna.page.keyboard.press('Escape');
    await bayu.go(new URL(link).hash);
    await bayu.page.getByRole('button', { name: 'Come in' }).click();
    await bayu.page.locator('.chat__note', { hasText: 'Here you read along' }).waitFor();
    await ratna.write('Water is off tomorrow at nine');
    await bayu.bubble('Water is off tomorrow at nine').waitFor();
    await bayu.page.locator('.chat__note').waitFor();
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...ratna.complaints, ...bayu.complaints, ...lena.complaints], []);
  });
  for (const person of [ratna, bayu, lena]) await person.leave();
});
