import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { WebhookCodes } from './index.ts';

const message = { phone: '628123456789', code: '04711', validForS: 300, langCode: 'id' };
let server: Server;
let url = '';
let statuses: (number | 'never')[] = [];
let received: { body: unknown; key: string | undefined }[] = [];
const failures: string[] = [];

const keyOf = (request: IncomingMessage): string | undefined =>
  request.headers['idempotency-key'] as string | undefined;

before(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ body: JSON.parse(body) as unknown, key: keyOf(request) });
      const status = statuses.shift() ?? 204;
      if (status !== 'never') response.writeHead(status, { Location: '/elsewhere' }).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/codes`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  statuses = [];
  received = [];
  failures.length = 0;
});

const codes = (): WebhookCodes =>
  new WebhookCodes({ url, timeoutMs: 300, onFailure: (reason) => failures.push(reason) });

test('a code is posted as JSON', async () => {
  await codes().deliver(message);
  assert.deepEqual(received[0]?.body, { phone: '+628123456789', code: '04711', valid_for_s: 300, lang_code: 'id' });
});

test('a failure of the other side is tried once more with the same key', async () => {
  statuses = [503, 200];
  await codes().deliver(message);
  assert.equal(received.length, 2);
  assert.equal(received[0]?.key, received[1]?.key);
  assert.deepEqual(failures, ['answered 503']);
});

test('a refusal is final, a redirect is not followed, and silence ends with the time', async () => {
  statuses = [400];
  await assert.rejects(codes().deliver(message));
  assert.equal(received.length, 1);
  statuses = [302, 302];
  await assert.rejects(codes().deliver(message));
  statuses = ['never', 'never'];
  await assert.rejects(codes().deliver(message));
  assert.ok(failures.every((reason) => !reason.includes(message.code)));
});
