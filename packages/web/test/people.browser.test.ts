import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf, until } from './harness/stage.ts';

const stage = stageOf();

test('oneself, others and devices', async (t) => {
  const sari = await stage.signUp('Sari');
  const bayu = await stage.signUp('Bayu');

  await t.test('name, words about oneself and a username are kept', async () => {
    await bayu.go('#/you/profile');
    await bayu.page.locator('input[name=last-name]').fill('Pratama');
    await bayu.page.locator('input[name=bio]').fill('Plays the gamelan');
    await bayu.page.locator('input[name=username]').fill('bayu_gamelan');
    await bayu.page.getByText('This username is free.').waitFor();
    await bayu.page.getByRole('button', { name: 'Save' }).click();
    await bayu.page.getByText('Saved.').waitFor();
    await bayu.page.reload();
    await bayu.page.locator('.you__self', { hasText: 'Bayu Pratama' }).getByText('@bayu_gamelan').waitFor();
  });

  await t.test('a taken username is refused in kind words', async () => {
    await sari.go('#/you/profile');
    await sari.page.locator('input[name=username]').fill('bayu_gamelan');
    await sari.page.getByText('Somebody else has this username already.').waitFor();
    assert.equal(await sari.page.getByRole('button', { name: 'Save' }).isDisabled(), true);
  });

  await t.test('Ctrl+K searches, and somebody is found by username', async () => {
    await sari.go('#/chats');
    await sari.page.locator('.pane__title', { hasText: 'Chats' }).waitFor();
    await sari.page.keyboard.press('Control+k');
    await sari.page.keyboard.type('bayu_gam');
    await sari.page.locator('.person-row', { hasText: '@bayu_gamelan' }).click();
    await sari.page.locator('.chat__name', { hasText: 'Bayu Pratama' }).waitFor();
  });

  await t.test('the panel tells what is known, and keeps somebody as a contact under a name of one’s own', async () => {
    await sari.page.locator('.chat__panel').click();
    await sari.page.locator('.panel').getByText('Plays the gamelan').waitFor();
    await sari.page.getByRole('button', { name: 'Add to contacts' }).click();
    await sari.page.locator('input[name=contact-first]').fill('Bay');
    await sari.page.locator('dialog button[type=submit]').click();
    await sari.page.locator('.panel__name', { hasText: 'Bay Pratama' }).waitFor();
    await sari.go('#/people');
    await sari.page.locator('.person-row', { hasText: 'Bay Pratama' }).waitFor();
  });

  await t.test('somebody who is not here can be invited', async () => {
    await sari.page.locator('.pane__head button').click();
    await sari.page.locator('input[name=friend-phone]').fill('+999662777777');
    await sari.page.locator('input[name=friend-first]').fill('Dewi');
    await sari.page.locator('dialog button[type=submit]').click();
    await sari.page.getByText('Dewi is not on Suaka yet.').waitFor();
    await sari.page.keyboard.press('Escape');
  });

  await t.test('another device is listed and can be signed out, and its page is the door again', async () => {
    const other = await stage.browser.newContext({ locale: 'en-US' });
    const page = await other.newPage();
    await page.goto(stage.server.origin);
    await page.locator('input[name=phone]').fill(bayu.phone);
    await page.locator('button[type=submit]').click();
    await page.locator('input[name=code]').fill('22222');
    await page.locator('.house').waitFor();
    await bayu.go('#/you/devices');
    await until(
      () => bayu.page.locator('.device').count(),
      (count) => count === 2,
      'two devices',
    );
    await page.goto(`${stage.server.origin}/#/you/devices`);
    await page.locator('.device').nth(1).waitFor();
    await bayu.page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await bayu.page.getByText('That device is signed out.').waitFor();
    await until(
      () => bayu.page.locator('.device').count(),
      (count) => count === 1,
      'one device is left',
    );
    await page.locator('input[name=phone]').waitFor();
    await other.close();
  });

  await t.test('signing out leads to the door and leaves nothing behind', async () => {
    await sari.go('#/you');
    await sari.page.getByRole('button', { name: 'Sign out of this browser' }).click();
    await sari.page.locator('dialog').getByRole('button', { name: 'Sign out of this browser' }).click();
    await sari.page.locator('input[name=phone]').waitFor();
    await sari.page.reload();
    await sari.page.locator('input[name=phone]').waitFor();
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...sari.complaints, ...bayu.complaints], []);
  });
  await sari.leave();
  await bayu.leave();
});
