import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, test } from 'node:test';
import { peerOf } from '../connection/peer.ts';
import { TrustedProxies } from '../listener/client-address.ts';
import { HttpServer } from './http-server.ts';

let listener: Server;
let port = 0;
const http = new HttpServer({
  proxies: new TrustedProxies([]),
  onRequest: (_request, response) => void response.end('here'),
  onUpgrade: (_request, socket) => void socket.destroy(),
  limits: { headersMs: 200, requestMs: 400, checkEveryMs: 50, headerBytesMax: 2_048 },
});

before(async () => {
  listener = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', (head) => {
      socket.pause();
      http.accept(socket, peerOf('127.0.0.1'), head);
    });
  }).listen(0, '127.0.0.1');
  await once(listener, 'listening');
  ({ port } = listener.address() as AddressInfo);
});
after(() => {
  http.destroy();
  listener.close();
});

/** What the server says to `text` until it closes. */
async function ask(text: string): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1' });
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk.toString()));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

test('a request that came with the first bytes is answered', async () => {
  assert.match(await ask('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 200 [^]*here$/u);
});

test('headers that never end are given up', async () => {
  assert.match(await ask('GET / HTTP/1.1\r\nHost: x\r\n'), /^HTTP\/1\.1 408/u);
});

test('headers without measure are refused', async () => {
  assert.match(await ask(`GET / HTTP/1.1\r\nX: ${'y'.repeat(4_000)}\r\n\r\n`), /^HTTP\/1\.1 431/u);
});

test('what is no HTTP is refused', async () => {
  assert.match(await ask('GET \r\n\r\n'), /^HTTP\/1\.1 400/u);
});
