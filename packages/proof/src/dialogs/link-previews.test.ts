import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Params, Tl } from '@suaka/tl';
import { openHouse, pages, tempFolder, type House } from '../accounts/house.ts';
import { arrive, type Person } from '../accounts/people.ts';
import { waitUntil } from '../harness/wait-until.ts';
import { chatWith, missed, peerOf, ptsOf, pushed } from '../messages/talk.ts';

let house: House;
let ana: Person;
let budi: Person;
before(async () => {
  house = await openHouse(tempFolder());
  ana = await arrive(house, 1);
  budi = await arrive(house, 2);
  pages.set('https://dapur.test/resep', {
    url: 'https://dapur.test/resep',
    type: 'article',
    title: 'Resep rendang',
    siteName: 'Dapur',
    description: 'Pelan-pelan saja',
  });
});
after(() => house.close());

let randomId = 900n;
const say = (message: string, more: Partial<Params<'messages.sendMessage'>> = {}): Promise<Tl<'Updates'>> =>
  ana.call<'messages.sendMessage'>({
    _: 'messages.sendMessage',
    peer: peerOf(budi),
    message,
    random_id: ++randomId,
    ...more,
  });

const titleIn = (media: Tl<'MessageMedia'> | undefined): string | undefined =>
  media?._ === 'messageMediaWebPage' && media.webpage._ === 'webPage' ? media.webpage.title : undefined;

test('a message that leads to a page shows it to both as soon as it was looked at', async () => {
  const heard = house.hear(budi.id);
  const pts = await ptsOf(budi);
  const answer = await say('Coba https://dapur.test/resep ya');
  assert.ok(answer._ === 'updates');
  const told = await waitUntil('the page', async () => {
    const all = await pushed(house, budi, heard);
    return all
      .flatMap((updates) => (updates._ === 'updates' ? updates.updates : []))
      .find((update) => update._ === 'updateWebPage');
  });
  assert.ok(told._ === 'updateWebPage' && told.webpage._ === 'webPage');
  assert.deepEqual(
    [told.webpage.title, told.webpage.site_name, told.webpage.display_url, told.pts_count],
    ['Resep rendang', 'Dapur', 'dapur.test/resep', 0],
  );
  const [newest] = await chatWith(budi, ana);
  assert.equal(titleIn(newest?.media), 'Resep rendang');
  const difference = await missed(budi, pts, { date: Math.floor(house.clock.nowMs() / 1000) });
  assert.ok(difference._ === 'updates.difference');
  assert.ok(difference.other_updates.some((update) => update._ === 'updateWebPage'));
});

test('who wants no preview sends none, and a page that says nothing has none', async () => {
  await say('https://dapur.test/resep', { no_webpage: true });
  assert.equal((await chatWith(budi, ana))[0]?.media, undefined);
  await say('https://kosong.test/');
  const media = await waitUntil('the empty page', async () => {
    const [newest] = await chatWith(budi, ana);
    return newest?.media === undefined ? { gone: true } : undefined;
  });
  assert.deepEqual(media, { gone: true });
});

test('a preview is shown before sending, and a page by its address', async () => {
  const preview = (message: string) =>
    budi.call<'messages.getWebPagePreview'>({ _: 'messages.getWebPagePreview', message });
  assert.equal(titleIn((await preview('lihat https://dapur.test/resep')).media), 'Resep rendang');
  assert.equal((await preview('tanpa tautan')).media._, 'messageMediaEmpty');
  const page = (url: string) => budi.call<'messages.getWebPage'>({ _: 'messages.getWebPage', url, hash: 0 });
  const found = await page('https://dapur.test/resep');
  assert.equal(found.webpage._ === 'webPage' ? found.webpage.title : '', 'Resep rendang');
  assert.equal((await page('https://kosong.test/')).webpage._, 'webPageEmpty');
  await assert.rejects(page('ftp://dapur.test/'), /WEBPAGE_URL_INVALID/u);
});

test('a page is looked at once for all who send it, and again when its preview is old', async () => {
  pages.set('https://dapur.test/resep', { url: 'https://dapur.test/resep', type: 'article', title: 'Resep baru' });
  const title = async (): Promise<string | undefined> => {
    const message = 'https://dapur.test/resep';
    const request = { _: 'messages.getWebPagePreview', message } as const;
    return titleIn((await budi.call<'messages.getWebPagePreview'>(request)).media);
  };
  assert.equal(await title(), 'Resep rendang');
  house.clock.moveS(25 * 60 * 60);
  assert.equal(await title(), 'Resep baru');
});
