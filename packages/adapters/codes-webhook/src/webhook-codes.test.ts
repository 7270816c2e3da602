import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, test } from 'node:test';
import { text } from 'node:stream/consumers';
import { CodeRefused } from '@suaka/domain';
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

const hand = (signal: AbortSignal = new AbortController().signal) => ({ id: 'k1', signal });
const codes = (kind: 'sms' | 'call' = 'sms'): WebhookCodes =>
  new WebhookCodes({ url, kind, onFailure: (reason) => failures.push(reason) });

test('a code is posted as JSON with the key of its handing over', async () => {
  await codes('call').deliver(message, hand());
  const body = { phone: '+628123456789', via: 'call', code: '04711', valid_for_s: 300, lang_code: 'id' };
  assert.deepEqual(received, [{ body, key: 'k1' }]);
});

test('a code that is not wanted is told from a provider that does not work', async () => {
  for (const status of [400, 422]) {
    statuses = [status];
    await assert.rejects(codes().deliver(message, hand()), CodeRefused);
  }
  for (const status of [401, 429, 500, 302]) {
    statuses = [status];
    await assert.rejects(codes().deliver(message, hand()), (error) => !(error instanceof CodeRefused));
  }
  assert.equal(received.length, 6);
});

test('silence ends when nobody waits any more, and no failure tells the code', async () => {
  statuses = ['never'];
  const controller = new AbortController();
  const delivered = codes().deliver(message, hand(controller.signal));
  while (received.length === 0) await new Promise((resolve) => setImmediate(resolve));
  controller.abort(new Error('the provider took too long'));
  await assert.rejects(delivered, /too long/u);
  assert.deepEqual(failures, ['the provider took too long']);
});
