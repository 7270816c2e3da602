import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf } from './harness/stage.ts';

const stage = stageOf();

test('reactions and pins are seen by both; a chat is muted, kept at the top and put away', async (t) => {
  const [sari, bayu] = await stage.pair('Sari', 'Bayu');

  await t.test('a reaction shows at both sides, once, and can be taken back', async () => {
    await sari.write('Rice is ready');
    await bayu.bubble('Rice is ready').click({ button: 'right' });
    await bayu.page.getByRole('menuitem', { name: 'React with 🎉' }).click();
    await sari.bubble('Rice is ready').locator('.reaction', { hasText: '🎉' }).waitFor();
    await bayu.bubble('Rice is ready').locator('.reaction--mine').click();
    await sari.bubble('Rice is ready').locator('.reaction').waitFor({ state: 'detached' });
  });

  await t.test('a pinned message stands at the top for both and can be taken down', async () => {
    await sari.choose('Rice is ready', 'Pin');
    await bayu.page.locator('.pinned', { hasText: 'Rice is ready' }).waitFor();
    await bayu.page.locator('.pinned .icon-button').click();
    await sari.page.locator('.pinned').waitFor({ state: 'detached' });
  });

  await t.test('what one does with a chat is still so after a reload', async () => {
    const menu = async (item: string) => {
      await sari.page.getByRole('button', { name: 'What to do with this chat' }).click();
      await sari.page.getByRole('menuitem', { name: item }).click();
    };
    await menu('Keep at the top');
    await menu('Mute');
    await sari.row('Bayu').locator('.chat-row__pin').waitFor();
    await menu('Put away');
    await sari.page.locator('.archive').waitFor();
    await sari.row('Bayu').waitFor({ state: 'detached' });
    await sari.page.reload();
    await sari.page.locator('.archive').click();
    await sari.row('Bayu').getByLabel('Muted').waitFor();
  });

  await t.test('no page complained', () => {
    assert.deepEqual([...sari.complaints, ...bayu.complaints], []);
  });
  await sari.leave();
  await bayu.leave();
});
