/**
 * `npm run -w @suaka/web screens`: a believable evening on the real server, photographed into docs/screens/. A word
 * after `--` (`door`, `evening`, `family`) takes only that part.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openContext } from '../test/harness/browser.ts';
import { pngOf } from '../test/harness/picture.ts';
import { Person } from '../test/harness/person.ts';
import { TestServer } from '../test/harness/server.ts';

const FOLDER = fileURLToPath(new URL('../../../docs/screens/', import.meta.url));
const SIZES = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
} as const;
const THEMES = ['light', 'dark'] as const;
/** Long enough for every movement of the page to have come to rest. */
const REST_MS = 700;

type Size = keyof typeof SIZES;

const MOTHER = 'Ratna';
const TALK: readonly (readonly ['her' | 'me', string])[] = [
  ['her', 'Sar, sudah sampai rumah?'],
  ['me', 'Sudah Bu, baru saja. Hujannya deras sekali di jalan'],
  ['me', 'Ibu sudah makan?'],
  ['her', 'Sudah. Tadi masak sayur lodeh, masih ada untukmu besok'],
  ['her', 'Besok jadi ke pasar pagi? Kalau jadi, ibu titip **kelapa parut** dan daun salam ya'],
  ['me', 'Jadi Bu! Jam enam aku jemput. Daftarnya di sini: https://example.org/belanja'],
  ['me', '❤️'],
  ['her', 'Baik nak. Hati-hati di jalan'],
];
const OTHERS: readonly (readonly [name: string, words: string])[] = [
  ['Yosef', 'Terima kasih banyak untuk kemarin'],
  ['Maya', 'Fotonya sudah kuterima, bagus sekali'],
  ['Lena', 'See you in Yogya then! The train gets in at 14:20'],
  ['Komang', 'Latihan gamelan pindah ke hari Kamis ya'],
  ['Bayu', 'Kirim saja drafnya malam ini, aku baca sebelum tidur'],
];

async function photograph(page: Page, name: string, size: Size): Promise<void> {
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.waitForTimeout(REST_MS);
    await page.screenshot({ path: `${FOLDER}${name}-${size}-${theme}.png` });
  }
}

async function atTheDoor(browser: Browser, origin: string, size: Size): Promise<void> {
  const context = await openContext(browser, { ...SIZES[size], language: 'id-ID', isPhone: size === 'phone' });
  const page = await context.newPage();
  await page.goto(origin);
  await page.locator('input[name=phone]').waitFor();
  await photograph(page, 'welcome', size);
  if (size === 'phone') {
    await page.locator('input[name=phone]').fill('+99966255501');
    await page.locator('button[type=submit]').click();
    await page.locator('input[name=code]').fill('222');
    await photograph(page, 'code', size);
  }
  await context.close();
}

async function talk(sari: Person, mother: Person): Promise<void> {
  await sari.addFriend(mother);
  for (const [who, words] of TALK) {
    const writer = who === 'me' ? sari : mother;
    await writer.write(words);
    await writer.page.locator('.bubble--way').waitFor({ state: 'detached' });
    // The other has it as well before the next words are written.
    await (who === 'me' ? mother : sari).page.waitForTimeout(250);
    if (who === 'me' && (await mother.page.locator('.chat').count()) === 0) await mother.open('Sari');
  }
  await mother.choose('Ibu sudah makan?', 'Balas');
  await mother.write('Oh ya, payung ibu tertinggal di mobilmu. Bawakan sekalian, ya');
  await mother.page.locator('.bubble--way').waitFor({ state: 'detached' });
}

async function inside(sari: Person, size: Size): Promise<void> {
  const { page } = sari;
  await page.setViewportSize(SIZES[size]);
  await sari.go('#/chats');
  await photograph(page, 'chats', size);
  await sari.open(MOTHER);
  await page.locator('.bubble').first().waitFor();
  await page.mouse.move(0, 0);
  await photograph(page, 'chat', size);
  await page.locator('a.chat__person').click();
  await page.locator('.panel__name').waitFor();
  await photograph(page, 'about', size);
  await sari.go('#/people');
  await photograph(page, 'people', size);
  await sari.go(size === 'desk' ? '#/you/profile' : '#/you');
  await photograph(page, 'you', size);
  await sari.go('#/chats');
}

async function everyone(browser: Browser, origin: string): Promise<void> {
  const look = { language: 'id-ID' };
  const sari = await Person.signUp(browser, origin, 'Sari', look);
  for (const [name, words] of OTHERS) {
    const other = await Person.signUp(browser, origin, name, look);
    await other.addFriend(sari);
    await other.write(words);
    await other.page.locator('.bubble--way').waitFor({ state: 'detached' });
    if (name !== 'Komang') {
      await sari.open(name);
      await sari.bubble(words).waitFor();
      await sari.row(name).locator('.badge').waitFor({ state: 'detached' });
      await sari.go('#/chats');
    }
    if (name === 'Bayu') {
      await sari.addFriend(other);
      await sari.bubble(words).waitFor();
      await sari.write('Siap, malam ini kukirim');
      await sari.go('#/people');
    }
    if (name !== 'Bayu') await other.leave();
  }
  const mother = await Person.signUp(browser, origin, MOTHER, look);
  await mother.addFriend(sari);
  await mother.page.locator('.hellos').waitFor();
  for (const size of ['phone', 'desk'] as const) {
    await mother.page.setViewportSize(SIZES[size]);
    await photograph(mother.page, 'hello', size);
  }
  await talk(sari, mother);
  for (const size of ['phone', 'desk'] as const) await inside(sari, size);
}

/** A family of three in a group: what they say, how they take it, and the way in for others. */
async function family(browser: Browser, origin: string): Promise<void> {
  const look = { language: 'id-ID' };
  const sari = await Person.signUp(browser, origin, 'Sari', look);
  const bayu = await Person.signUp(browser, origin, 'Bayu', look);
  const mother = await Person.signUp(browser, origin, MOTHER, look);
  await sari.page.setViewportSize(SIZES.phone);
  await sari.go('#/chats');
  await photograph(sari.page, 'first', 'phone');
  await sari.addFriend(bayu);
  await sari.addFriend(mother);
  await sari.page.setViewportSize(SIZES.desk);
  await sari.go('#/chats');
  await sari.page.getByRole('button', { name: 'Mulai yang baru' }).click();
  await sari.page.getByRole('menuitem', { name: 'Grup baru' }).click();
  await sari.page.locator('input[name=chat-title]').fill('Keluarga Puspita');
  for (const name of ['Bayu', MOTHER]) await sari.page.locator('.picks .person-row', { hasText: name }).click();
  await sari.page.locator('dialog button[type=submit]').click();
  for (const person of [bayu, mother]) await person.open('Keluarga Puspita');
  await mother.write('Anak-anak, hari Minggu kumpul di rumah ya');
  await bayu.bubble('Anak-anak, hari Minggu kumpul di rumah ya').waitFor();
  await bayu.write('Siap Bu! Aku bawa mangga dari kebun');
  await sari.bubble('Siap Bu! Aku bawa mangga dari kebun').waitFor();
  await sari.page
    .locator('.composer input[type=file]')
    .setInputFiles({ name: 'senja.png', mimeType: 'image/png', buffer: pngOf(1200, 800) });
  await sari.page.locator('input[name=caption]').fill('Senja di kebun tadi sore');
  await sari.page.locator('dialog button[type=submit]').click();
  await mother.bubble('Senja di kebun tadi sore').locator('.picture__sharp').waitFor();
  await mother.bubble('Senja di kebun tadi sore').click({ button: 'right', position: { x: 12, y: 12 } });
  await mother.page.getByRole('menuitem', { name: 'Reaksi ❤' }).click();
  await sari.page.locator('.reaction').waitFor();
  await sari.choose('Anak-anak, hari Minggu kumpul di rumah ya', 'Sematkan');
  await sari.page.locator('.pinned').waitFor();
  await sari.page.mouse.move(0, 0);
  for (const size of ['phone', 'desk'] as const) {
    await sari.page.setViewportSize(SIZES[size]);
    await photograph(sari.page, 'group', size);
  }
  await sari.page.locator('a.chat__person').click();
  await sari.page.locator('.member').first().waitFor();
  await photograph(sari.page, 'group-about', 'desk');
  await sari.page.getByRole('button', { name: 'Undang lewat tautan' }).click();
  await sari.page.locator('svg.qr').waitFor();
  await sari.page.setViewportSize(SIZES.phone);
  await photograph(sari.page, 'invite', 'phone');
}

const only = process.argv[2];
const isWanted = (part: string): boolean => only === undefined || only === part;
mkdirSync(FOLDER, { recursive: true });
const [server, browser] = await Promise.all([TestServer.start(), launchBrowser()]);
try {
  if (isWanted('door')) for (const size of ['phone', 'desk'] as const) await atTheDoor(browser, server.origin, size);
  if (isWanted('evening')) await everyone(browser, server.origin);
  if (isWanted('family')) await family(browser, server.origin);
} finally {
  await browser.close();
  await server.stop();
}
