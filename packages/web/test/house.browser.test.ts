import assert from 'node:assert/strict';
import { test } from 'node:test';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { complaintsOf, openContext } from './harness/browser.ts';
import type { Person } from './harness/person.ts';
import { stageOf, until } from './harness/stage.ts';

const stage = stageOf();

/** What axe finds on a screen, in words short enough to read. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap((one) =>
    one.nodes.map((node) => `${one.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  );
}

async function overflowPx(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const ROOMS = ['#/chats', '#/people', '#/you', '#/you/profile', '#/you/devices'] as const;

async function everyRoom(person: Person, look: (room: string) => Promise<void>): Promise<void> {
  for (const room of ROOMS) {
    await person.go(room);
    await person.page.locator('.pane__title:visible, .sheet__title:visible').first().waitFor();
    await look(room);
  }
  await person.go('#/chats');
  await person.row('Bayu').click();
  await person.bubble('hello').first().waitFor();
  await look('chat');
  await person.page.locator('a.chat__person').click();
  await person.page.locator('.panel__name').waitFor();
  await look('about');
  await person.go('#/chats');
}

test('the house is open to everybody', async (t) => {
  const [sari, bayu] = await stage.pair('Sari', 'Bayu');
  await bayu.write('hello');
  await sari.bubble('hello').waitFor();

  for (const theme of ['light', 'dark'] as const) {
    await t.test(`axe finds nothing on any screen by ${theme === 'light' ? 'day' : 'night'}`, async () => {
      await sari.page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await everyRoom(sari, async (room) => assert.deepEqual(await faults(sari.page), [], room));
    });
  }

  await t.test('axe finds nothing at the door, and the policy of the page is kept', async () => {
    const context = await openContext(stage.browser, { isPhone: true, width: 390, height: 844 });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(stage.server.origin);
    await page.locator('input[name=phone]').waitFor();
    assert.deepEqual(await faults(page), []);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  await t.test('nothing is wider than a screen of 320 pixels', async () => {
    await sari.page.setViewportSize({ width: 320, height: 568 });
    await everyRoom(sari, async (room) => assert.equal(await overflowPx(sari.page), 0, room));
    await sari.page.setViewportSize({ width: 1280, height: 800 });
  });

  await t.test('the keyboard leads through the list, the messages and back', async () => {
    const { page } = sari;
    await page.locator('.search__input').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await until(
      () => page.evaluate(() => document.activeElement?.className ?? ''),
      (name) => name.includes('chat-row'),
      'a row has the focus',
    );
    // The first row is the house itself, which nobody answers.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await sari.composer.waitFor();
    await until(
      () => page.evaluate(() => document.activeElement?.className ?? ''),
      (name) => name === 'composer__field',
      'one can write at once',
    );
    await sari.page.locator('.bubble').last().focus();
    await page.keyboard.press('Enter');
    // Reactions come before it.
    await page.getByRole('menuitem', { name: 'Reply' }).press('Enter');
    await page.locator('.composer__bar').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.composer__bar').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.locator('.threshold').waitFor();
  });

  await t.test('the language changes at once and is kept', async () => {
    await sari.go('#/you');
    await sari.page.locator('.choice__option', { hasText: 'Bahasa Indonesia' }).click();
    await sari.page.locator('.pane__title', { hasText: 'Kamu' }).waitFor();
    await sari.page.reload();
    await sari.page.locator('.pane__title', { hasText: 'Kamu' }).waitFor();
    assert.equal(await sari.page.evaluate(() => document.documentElement.lang), 'id');
  });

  await t.test('nothing is asked of any other server', async () => {
    const others: string[] = [];
    sari.page.on('request', (request) => {
      if (!request.url().startsWith(stage.server.origin)) others.push(request.url());
    });
    await sari.page.reload();
    await sari.page.locator('.house').waitFor();
    assert.deepEqual(others, []);
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...sari.complaints, ...bayu.complaints], []);
  });
  await sari.leave();
  await bayu.leave();
});
