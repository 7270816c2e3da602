import sharp from 'sharp';
import type { Actor } from '../../run/actor.ts';
import { check } from '../../run/check.ts';
import { pick } from '../../run/leaves.ts';
import { noHash, upload } from '../../run/media.ts';

const list = { _: 'account.getWallPapers', hash: noHash } as const;
const plain = { _: 'wallPaperSettings' } as const;
const fill = { _: 'inputWallPaperNoFile', id: noHash } as const;
const colours = { _: 'wallPaperSettings', backgroundColor: 0x12_34_56 } as const;

/** A picture that its maker offers as a wallpaper. */
async function newWallpaper(maker: Actor) {
  const [r, g, b] = [1, 2, 3].map(() => Math.floor(Math.random() * 255));
  const image = sharp({ create: { width: 320, height: 240, channels: 3, background: { r, g, b } } });
  const file = await upload(maker, await image.jpeg().toBuffer(), 'a.jpg');
  const made = await maker.call({ _: 'account.uploadWallPaper', file, mimeType: 'image/jpeg', settings: plain });
  if (made._ !== 'wallPaper') throw new Error(made._);
  return made;
}

const slugs = (answer: unknown) => pick(answer, 'wallPaper').map(({ slug }) => slug);

check('a wallpaper is found by its link, and kept on every device until the list is reset', async (kit) => {
  const { newcomer, budi } = kit;
  const dewi = await newcomer();
  const { slug, id, accessHash } = await newWallpaper(dewi);
  const wallpaper = { _: 'inputWallPaperSlug', slug } as const;
  await budi.shows('account.uploadWallPaper', { _: 'account.getWallPaper', wallpaper }, slug);
  const several = { _: 'account.getMultiWallPapers', wallpapers: [wallpaper] } as const;
  await budi.shows('account.uploadWallPaper', { ...several, wallpapers: [...several.wallpapers] }, slug);
  const named = { _: 'inputWallPaper', id, accessHash } as const;
  await dewi.call({ _: 'account.saveWallPaper', wallpaper: named, unsave: false, settings: plain });
  await dewi.other.shows('account.saveWallPaper', list, slugs, [slug]);
  await dewi.call({ _: 'account.installWallPaper', wallpaper: fill, settings: colours });
  const first = (answer: unknown) => pick(answer, 'wallPaperSettings').map((one) => one.backgroundColor)[0];
  await dewi.other.shows('account.installWallPaper', list, first, colours.backgroundColor);
  await dewi.call({ _: 'account.resetWallPapers' });
  await dewi.other.confirms('account.resetWallPapers', list, slugs, []);
});

check('a wallpaper for two is seen by both', async ({ newcomer, budi }) => {
  const dewi = await newcomer();
  const request = { _: 'messages.setChatWallPaper', peer: budi.peer, wallpaper: fill, settings: colours } as const;
  await dewi.call({ ...request, forBoth: true });
  const shown = (answer: unknown) => pick(answer, 'wallPaperNoFile').map(({ settings }) => settings?.backgroundColor);
  const page = { _: 'users.getFullUser', id: dewi.input } as const;
  await budi.shows('messages.setChatWallPaper', page, shown, [colours.backgroundColor]);
});
