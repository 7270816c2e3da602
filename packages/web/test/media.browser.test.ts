import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { pngOf } from './harness/picture.ts';
import { stageOf } from './harness/stage.ts';

const stage = stageOf();

test('pictures and files go from one to the other, whole', async (t) => {
  const [sari, bayu] = await stage.pair('Sari', 'Bayu');
  const file = Buffer.alloc(1_300_000, 'Suaka keeps every byte. ');

  await t.test('a photo with words arrives as a picture that can be looked at', async () => {
    await sari.page
      .locator('.composer input[type=file]')
      .setInputFiles({ name: 'garden.png', mimeType: 'image/png', buffer: pngOf(900, 600) });
    await sari.page.locator('.attach__picture').waitFor();
    await sari.page.locator('input[name=caption]').fill('The garden today');
    await sari.page.locator('dialog button[type=submit]').click();
    await bayu.bubble('The garden today').locator('.picture__sharp').waitFor();
    await bayu.bubble('The garden today').locator('.picture').click();
    const shown = bayu.page.locator('.viewer__picture');
    await shown.waitFor();
    assert.equal(await shown.evaluate((image: HTMLImageElement) => image.naturalWidth), 900);
    await bayu.page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
  });

  await t.test('a file of several parts arrives byte for byte', async () => {
    await sari.page
      .locator('.composer input[type=file]')
      .setInputFiles({ name: 'words.bin', mimeType: 'application/octet-stream', buffer: file });
    await sari.page.locator('dialog button[type=submit]').click();
    const [saved] = await Promise.all([
      bayu.page.waitForEvent('download'),
      bayu.page.getByRole('button', { name: 'Save words.bin' }).click(),
    ]);
    const received = await readFile(await saved.path());
    assert.equal(received.equals(file), true);
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...sari.complaints, ...bayu.complaints], []);
  });
  await sari.leave();
  await bayu.leave();
});
