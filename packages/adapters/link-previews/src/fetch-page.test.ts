import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { defaultFetchLimits } from './limits.ts';
import { pageFetcher } from './fetch-page.ts';
import { isPublicAddress } from './public-addresses.ts';

const page = `<!doctype html><html><head><title>Judul  biasa</title>
<meta property="og:title" content="Resep &amp; rasa"><meta property="og:site_name" content="Dapur">
<meta name="description" content="Masakan rumah"></head><body>isi</body></html>`;

let port = 0;
const asked: string[] = [];
const answers: Record<string, (response: ServerResponse) => void> = {
  '/page': (response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page),
  '/inward': (response) => response.writeHead(302, { location: `http://inside.test:${port}/page` }).end(),
  '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
  '/once': (response) => response.writeHead(301, { location: '/page' }).end(),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('png'),
  '/silent': () => undefined,
  '/large': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<title>Besar</title>');
    for (let part = 0; part < 40; part += 1) response.write('x'.repeat(64 * 1024));
  },
};
const server = createServer((request: IncomingMessage, response) => {
  asked.push(request.url ?? '');
  answers[request.url ?? '']?.(response);
});
before(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  port = (server.address() as AddressInfo).port;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

/** The test's own server stands for a public one; the name inside.test leads to a private address. */
const fetcher = pageFetcher({
  limits: { ...defaultFetchLimits, timeoutMs: 500 },
  resolve: (host) => Promise.resolve([host === 'inside.test' ? '10.1.2.3' : '127.0.0.1']),
  isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
});
const get = (path: string) => fetcher.fetch(`http://dapur.test:${port}${path}`);

test('a page is read by what it says of itself, in its own words', async () => {
  assert.deepEqual(await get('/page'), {
    url: `http://dapur.test:${port}/page`,
    type: 'article',
    title: 'Resep & rasa',
    siteName: 'Dapur',
    description: 'Masakan rumah',
  });
});

test('a redirect is followed to where it ends, but not for ever and not inward', async () => {
  assert.equal((await get('/once'))?.url, `http://dapur.test:${port}/page`);
  asked.length = 0;
  assert.equal(await get('/round'), undefined);
  assert.equal(asked.length, defaultFetchLimits.redirectsMax + 1);
  asked.length = 0;
  assert.equal(await get('/inward'), undefined);
  assert.deepEqual(asked, ['/inward']);
});

test('what is no page, or never ends, has no preview or that of its beginning', async () => {
  assert.equal(await get('/picture'), undefined);
  assert.equal(await get('/silent'), undefined);
  assert.equal((await get('/large'))?.title, 'Besar');
  assert.equal(await fetcher.fetch('ftp://dapur.test/page'), undefined);
  assert.equal(await fetcher.fetch('http://user:secret@dapur.test/page'), undefined);
});

test('without a word from the test its own server is not asked', async () => {
  asked.length = 0;
  assert.equal(await pageFetcher().fetch(`http://127.0.0.1:${port}/page`), undefined);
  assert.equal(await pageFetcher().fetch(`http://[::ffff:127.0.0.1]:${port}/page`), undefined);
  assert.deepEqual(asked, []);
});

test('addresses of machines and networks of one’s own are not public, however they are written', () => {
  for (const address of ['127.0.0.1', '10.0.0.1', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1']) {
    assert.equal(isPublicAddress(address), false, address);
    assert.equal(isPublicAddress(`::ffff:${address}`), false, `::ffff:${address}`);
  }
  for (const address of ['0.0.0.0', '224.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fd00::1', 'ff02::1']) {
    assert.equal(isPublicAddress(address), false, address);
  }
  for (const address of ['::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:db8::1']) {
    assert.equal(isPublicAddress(address), false, address);
  }
  for (const address of ['1.1.1.1', '93.184.216.34', '2606:4700::1111']) assert.equal(isPublicAddress(address), true);
});
