import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { say } from '../../run/say.ts';

const titles = (answer: unknown) => pick(answer, 'webPage').map(({ title }) => title);

check('a page that a message leads to is told by its title, and before the next one is sent too', async (kit) => {
  const { ana, budi, marker, page } = kit;
  const title = marker();
  const url = await page(`<!doctype html><title>${title}</title><p>Isi</p>`);
  await say(ana, budi.peer, `Lihat ${url}`);
  await budi.returns('messages.sendMessage', { _: 'messages.getWebPage', url, hash: 0 }, titles, [title]);
  const preview = { _: 'messages.getWebPagePreview', message: `Baca dulu: ${url}` } as const;
  await budi.returns('messages.sendMessage', preview, titles, [title]);
});
