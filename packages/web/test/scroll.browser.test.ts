import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { stageOf, until } from './harness/stage.ts';

const stage = stageOf();
/** More than two pages of history. */
const MESSAGES = 150;

/** Where a bubble stands on the screen. */
async function topOf(page: Page, text: string): Promise<number> {
  return page.evaluate((wanted) => {
    const bubble = [...document.querySelectorAll('.bubble')].find((one) => one.textContent.includes(wanted));
    return Math.round(bubble?.getBoundingClientRect().top ?? Number.NaN);
  }, text);
}

async function scrollBy(page: Page, deltaPx: number): Promise<void> {
  await page.locator('.messages__scroll').hover();
  await page.mouse.wheel(0, deltaPx);
}

/** Empties the chats of the kept snapshot, as if this browser had been away for a year. */
async function forgetMessages(): Promise<void> {
  const opening = indexedDB.open('suaka-page');
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.addEventListener('success', () => resolve(opening.result));
  });
  const store = database.transaction('snapshot', 'readwrite').objectStore('snapshot');
  const reading = store.get('current');
  await new Promise<void>((resolve) => {
    reading.addEventListener('success', () => {
      const kept = reading.result as Record<string, unknown>;
      const emptied = { ...kept, dialogs: new Map(), histories: new Map(), areDialogsLoaded: false };
      store.put(emptied, 'current').addEventListener('success', () => resolve());
    });
  });
  database.close();
}

/** The first bubble that is wholly in sight, and where it stands. */
async function anchorOf(page: Page): Promise<{ text: string; top: number }> {
  return page.evaluate(() => {
    const frame = document.querySelector('.messages__scroll')?.getBoundingClientRect();
    const bubbles = [...document.querySelectorAll('.bubble')].map((one) => ({
      text: one.querySelector('.bubble__text')?.textContent ?? '',
      top: Math.round(one.getBoundingClientRect().top),
    }));
    const inSight = bubbles.filter((one) => one.top > (frame?.top ?? 0)).sort((a, b) => a.top - b.top);
    return inSight[0] ?? { text: '', top: 0 };
  });
}

test('a long chat: only what is seen is there, and nothing moves that one reads', async (t) => {
  const [sari, bayu] = await stage.pair('Sari', 'Bayu');
  for (let index = 1; index <= MESSAGES; index += 1) {
    await bayu.composer.fill(`number ${index}. ${'And some words to fill a line or two. '.repeat(index % 4)}`);
    await bayu.composer.press('Enter');
  }
  await until(
    () => bayu.page.locator('.bubble--way').count(),
    (count) => count === 0,
    'all are sent',
  );

  await t.test('a fresh page shows the newest and keeps few elements', async () => {
    // What the page keeps holds somebody's id alone afterwards: everything else is asked for again.
    await sari.page.evaluate(forgetMessages);
    await sari.page.reload();
    await sari.go('#/chats');
    await sari.row('Bayu').getByText(`number ${MESSAGES}`).waitFor();
    await sari.open('Bayu');
    await sari.page.getByText(`number ${MESSAGES}.`).last().waitFor();
    assert.ok((await sari.page.locator('.bubble').count()) < 60);
  });

  await t.test('older messages come above without moving what is read', async () => {
    const { page } = sari;
    await page.locator('.messages__scroll').evaluate((element) => element.scrollTo(0, element.scrollHeight));
    // Read to the end before going up: what stays unread would be counted beside the news below.
    await bayu.page.locator('.bubble').last().locator('.ticks--read').waitFor();
    for (let step = 0; step < 60; step += 1) {
      await scrollBy(page, -700);
      await page.waitForTimeout(120);
      const anchor = await anchorOf(page);
      await page.waitForTimeout(250);
      const top = await topOf(page, anchor.text);
      assert.ok(Math.abs(top - anchor.top) <= 1, `${anchor.text} moved from ${anchor.top} to ${top}`);
      if (anchor.text.startsWith('number 1.')) break;
    }
    await page.getByText('number 1.', { exact: false }).first().waitFor();
    assert.ok((await page.locator('.bubble').count()) < 60);
  });

  await t.test('a new message leaves the place, counts itself, and the button leads down to it', async () => {
    const { page } = sari;
    await page.waitForTimeout(600);
    const before = await topOf(page, 'number 3.');
    await bayu.write('news');
    await page.locator('.messages__count', { hasText: '1' }).waitFor();
    assert.equal(await topOf(page, 'number 3.'), before);
    await page.locator('.messages__down').click();
    await sari.bubble('news').waitFor();
    await page.locator('.messages__down').waitFor({ state: 'detached' });
    await bayu.bubble('news').locator('.ticks--read').waitFor();
  });

  await t.test('at the end, a new message is followed', async () => {
    await bayu.write('more news');
    await sari.bubble('more news').waitFor();
    const bottom = await sari.page
      .locator('.messages__scroll')
      .evaluate((element) => element.scrollHeight - element.scrollTop - element.clientHeight);
    assert.ok(bottom < 20, `${bottom} px are left below`);
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...sari.complaints, ...bayu.complaints], []);
  });
  await sari.leave();
  await bayu.leave();
});
