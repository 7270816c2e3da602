import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { tourRoute } from './tour.ts';

let server: Server;
let origin = '';

before(async () => {
  const peer = { address: '127.0.0.1', addressBlock: '127.0.0.1', isLoopback: true };
  server = createServer((request, response) => void tourRoute.page(request, response, peer));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

test('newcomers are shown around in the language of their browser, and in English where it is not spoken', async () => {
  for (const [asked, shown] of Object.entries({
    'pt-BR,pt;q=0.9': 'pt',
    ar: 'ar',
    'de-DE': 'en',
    'id-ID': 'id',
    es: 'es',
  })) {
    const response = await fetch(`${origin}/tour`, { headers: { 'Accept-Language': asked } });
    assert.equal(response.headers.get('content-language'), shown);
    const page = await response.text();
    assert.match(page, new RegExp(`<html lang="${shown}" dir="${shown === 'ar' ? 'rtl' : 'ltr'}">`, 'u'));
    assert.equal(page.match(/<li>/gu)?.length, 5);
  }
});
