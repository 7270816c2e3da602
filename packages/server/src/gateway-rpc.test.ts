import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { handler, type Handler } from '@suaka/api';
import { rpcError, type UserId } from '@suaka/domain';
import { decodeResult, encodeRequest, type AnyRequest } from '@suaka/tl';
import { connectTestClient, type TestClient } from './testing/test-client.ts';
import { startTestGateway, type TestGateway } from './testing/test-gateway.ts';

const faults: object[] = [];
const quiet = { debug: () => undefined, info: () => undefined, warn: () => undefined };

const handlers = [
  handler('help.getNearestDc', { lane: 1, allow: 'anyone' }, async ({ caller }) => ({
    _: 'nearestDc' as const,
    country: caller.device.deviceModel,
    this_dc: caller.layer,
    nearest_dc: 2,
  })),
  handler('updates.getState', { lane: 1, allow: 'user' }, async ({ caller }) => {
    throw rpcError('FLOOD_WAIT_X', caller.userId % 100);
  }),
  handler('help.getInviteText', { lane: 1, allow: 'anyone' }, async () => {
    throw new TypeError('broken');
  }),
];

let server: TestGateway;
let client: TestClient;

before(async () => {
  const log = { ...quiet, error: (facts: object) => void faults.push(facts) };
  server = await startTestGateway({ handlers: handlers as unknown as Handler[], parts: { log } });
  client = connectTestClient(server);
});
after(async () => {
  client.close();
  await server.gateway.drain();
});

const refuses = (request: AnyRequest | Uint8Array, code: number, message: string): Promise<void> => {
  const body = request instanceof Uint8Array ? request : encodeRequest(request);
  return assert.rejects(client.client.call(body), { code, message: `${code} ${message}` });
};
const wrapped = (layer: number, query: AnyRequest): AnyRequest => ({ _: 'invokeWithLayer', layer, query });

test('what initConnection and invokeWithLayer say reaches the handler, and stays for later calls', async () => {
  const first = await client.call({ _: 'help.getNearestDc' });
  const second = await client.call({ _: 'help.getNearestDc' });
  assert.deepEqual([first.country, first.this_dc], ['test', 227]);
  assert.deepEqual(second, first);
});

test('a method without a handler is 400 METHOD_NOT_IMPLEMENTED', () =>
  refuses({ _: 'help.getSupport' }, 400, 'METHOD_NOT_IMPLEMENTED'));

test('a constructor that no layer has is 400 INPUT_METHOD_INVALID', () =>
  refuses(new Uint8Array([1, 2, 3, 4]), 400, 'INPUT_METHOD_INVALID'));

test('a request that breaks off is 400 INPUT_FETCH_ERROR', () =>
  refuses(
    encodeRequest({ _: 'auth.cancelCode', phone_number: '12', phone_code_hash: 'x' }).slice(0, 8),
    400,
    'INPUT_FETCH_ERROR',
  ));

test('a layer without a schema is 400 CONNECTION_LAYER_INVALID, and the layer before it stays', async () => {
  await refuses(wrapped(100, { _: 'help.getNearestDc' }), 400, 'CONNECTION_LAYER_INVALID');
  assert.equal((await client.call({ _: 'help.getNearestDc' })).this_dc, 227);
});

test('a newer layer than ours is served in ours', async () => {
  const result = await client.client.call(encodeRequest(wrapped(250, { _: 'help.getNearestDc' })));
  assert.equal(decodeResult('help.getNearestDc', result).this_dc, 227);
});

test('wrappers that nest without end are refused', () => {
  let request: AnyRequest = { _: 'help.getNearestDc' };
  for (let depth = 0; depth < 20; depth += 1) request = { _: 'invokeWithoutUpdates', query: request };
  return refuses(request, 400, 'INPUT_METHOD_INVALID');
});

test("a method for users is 401 AUTH_KEY_UNREGISTERED before sign-in, and the handler's own answer after", async () => {
  await refuses({ _: 'updates.getState' }, 401, 'AUTH_KEY_UNREGISTERED');
  server.keys.signIn(10_000_042 as UserId);
  await refuses({ _: 'updates.getState' }, 420, 'FLOOD_WAIT_42');
});

test('a fault in a handler is 500 INTERNAL, told to the log and not to the client', async () => {
  faults.length = 0;
  await refuses({ _: 'help.getInviteText' }, 500, 'INTERNAL');
  assert.equal(faults.length, 1);
  assert.ok((faults[0] as { err: unknown }).err instanceof TypeError);
});

test('requests and their outcome are counted by method', async () => {
  const text = await server.metrics.registry.getSingleMetricAsString('suaka_requests_total');
  assert.match(text, /method="updates.getState",error="FLOOD_WAIT_X"\} 1/u);
  assert.match(text, /method="unknown",error="INPUT_METHOD_INVALID"\} 2/u);
});
