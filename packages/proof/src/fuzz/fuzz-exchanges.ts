import assert from 'node:assert/strict';
import { ClientKeyExchange, type ServerKeyExchange } from '@suaka/mtproto';
import { clientOptions, peer, startServer } from '../wire/exchange-harness.ts';
import type { FuzzOptions, FuzzTally } from './fuzz-options.ts';
import { Dice, mutate } from './mutate.ts';

const limits = { exchangesMax: 50, perAddressBlockMax: 20, lifeSeconds: 600 };

/** No answer of the server is longer: server_DH_params_ok takes 652 bytes. */
const answerBytesMax = 700;

interface Progress {
  readonly client: ClientKeyExchange;
  body: Uint8Array;
}

const begin = (): Progress => {
  const client = new ClientKeyExchange(clientOptions);
  return { client, body: client.start() };
};

/** Sends bytes that are bent; true where they were refused. */
async function sendBent(server: ServerKeyExchange, bent: Uint8Array): Promise<boolean> {
  const step = await server.receive(bent, peer);
  if (step.kind === 'refuse') {
    assert.ok(step.transportError === -404 || step.transportError === -429);
    return true;
  }
  assert.ok(step.body.length <= answerBytesMax, 'an answer out of all proportion');
  assert.notEqual(step.kind, 'done', 'a key out of a bent query');
  return false;
}

/** One true step, so that the bent ones meet an exchange at every stage. */
async function goOn(server: ServerKeyExchange, progress: Progress): Promise<Progress> {
  const step = await server.receive(progress.body, peer);
  if (step.kind === 'refuse') return begin();
  const next = await progress.client.receive(step.body);
  return next.kind === 'done' ? begin() : { client: progress.client, body: next.body };
}

/** Bent handshakes at every stage: a refusal or a bounded answer, never a key, bounded memory, no crash. */
export async function fuzzExchanges({ seed, count }: FuzzOptions): Promise<FuzzTally> {
  const dice = new Dice(seed);
  const { server } = startServer({}, limits);
  let progress = begin();
  let refusedCount = 0;
  for (let index = 0; index < count; index += 1) {
    if (dice.once(12)) progress = await goOn(server, progress);
    const bent = dice.once(10) ? dice.bytes(dice.below(800)) : mutate(progress.body, dice);
    // What follows a whole query is not looked at, so such a query is as good as it was.
    const isSame = Buffer.compare(bent.subarray(0, progress.body.length), progress.body) === 0;
    if (!isSame && (await sendBent(server, bent))) refusedCount += 1;
    assert.ok(server.halfOpenCount <= limits.exchangesMax, 'more half-open exchanges than allowed');
  }
  return { count, refusedCount };
}
