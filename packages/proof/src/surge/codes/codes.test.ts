import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { CodeBox } from './code-box.ts';
import { CodeProvider } from './code-provider.ts';

const box = new CodeBox();
const provider = await CodeProvider.open(0, box.deliver);
after(() => provider.close());

const send = (phone: string, code: string, signal?: AbortSignal): Promise<Response> =>
  fetch(provider.url, {
    method: 'POST',
    body: JSON.stringify({ phone: `+${phone}`, code }),
    ...(signal && { signal }),
  });

test('a code reaches whoever waits for it, and waits for whoever is not there yet', async () => {
  const waiting = box.codeOf('628111', 10_000);
  assert.equal((await send('628111', '11111')).status, 204);
  assert.equal(await waiting, '11111');
  await send('628222', '22222');
  assert.equal(await box.codeOf('628222', 10_000), '22222');
  assert.equal(provider.taken, 2);
});

test('a dead provider takes no code and answers nobody', async () => {
  provider.state = 'dead';
  const given = new AbortController();
  const asked = send('628333', '33333', given.signal);
  while (provider.lost === 0) await new Promise(setImmediate);
  given.abort();
  await assert.rejects(asked);
  assert.equal(await box.codeOf('628333', 1), undefined);
});
