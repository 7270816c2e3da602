import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import { WebhookCodes } from '@suaka/codes-webhook';
import { FailoverCodes, failoverLimits } from '@suaka/operations/codes';
import { SystemRandom, systemClock } from '@suaka/system';

const servers: Server[] = [];
const failures: string[] = [];
after(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `127.0.0.1:${(server.address() as AddressInfo).port}/codes`;
}

/** An address at which nobody listens any more. */
async function deserted(): Promise<string> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `127.0.0.1:${port}/codes`;
}

const attemptTimeoutMs = 250;
const message = { phone: '628123456789', code: '04711', validForS: 600, langCode: 'id' };

function failoverOver(...urls: readonly string[]): FailoverCodes {
  const onFailure = (reason: string): void => void failures.push(reason);
  return new FailoverCodes({
    clock: systemClock,
    random: new SystemRandom(),
    limits: { ...failoverLimits, attemptTimeoutMs, totalMs: 3 * attemptTimeoutMs },
    providers: urls.map((url, index) => ({
      name: `webhook-${index + 1}`,
      provider: new WebhookCodes({ url, kind: 'sms', onFailure }),
    })),
    onFailure: () => undefined,
  });
}

test('a code reaches the next provider whatever is wrong with the first: 500, silence, nobody there, no TLS, a cut line', async () => {
  const taken: string[] = [];
  const well = `http://${await serve((request, response) => {
    taken.push(String(request.headers['idempotency-key']));
    response.writeHead(204).end();
  })}`;
  const badDays: Record<string, string> = {
    'answers 500': `http://${await serve((_, response) => response.writeHead(500).end())}`,
    'never answers': `http://${await serve(() => undefined)}`,
    'is not there': `http://${await deserted()}`,
    'has no TLS that holds': `https://${await serve((_, response) => response.end())}`,
    'cuts the line': `http://${await serve((request) => request.socket.destroy())}`,
    'is slow': `http://${await serve((_, response) => void systemClock.after(4 * attemptTimeoutMs, () => response.end()))}`,
  };
  for (const [day, url] of Object.entries(badDays)) {
    const codes = failoverOver(url, well);
    const sent = taken.length;
    assert.equal(await codes.deliver(message, { via: 'sms', resends: 0 }), 'sms', day);
    assert.equal(taken.length, sent + 1, day);
    const [first, second] = codes.snapshot();
    assert.deepEqual([first?.failedTotal, second?.sentTotal], [1, 1], day);
  }
  assert.ok(failures.every((reason) => !reason.includes(message.code)));
});
