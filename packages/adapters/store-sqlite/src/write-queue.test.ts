import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { MessageChannel } from 'node:worker_threads';
import { sqliteLimits, type SqliteLimits } from './limits.ts';
import type { Call } from './wire.ts';
import { WriteQueue } from './write-queue.ts';

/** A queue whose messages arrive at a port, as they would at the writer. */
function openQueue(limits: Partial<SqliteLimits>) {
  const { port1, port2 } = new MessageChannel();
  const queue = new WriteQueue(port1, { ...sqliteLimits, ...limits });
  const nextMessage = async (): Promise<string[]> => {
    const [calls] = (await once(port2, 'message')) as [Call[]];
    return calls.map(({ name }) => name);
  };
  const ask = (name: string, mayWait: boolean): Promise<unknown> => queue.push({ name, args: undefined }, mayWait);
  return { queue, nextMessage, ask, close: () => port1.close() };
}

const answers = (...values: number[]) => values.map((value) => ({ value }));

test('a write that may wait goes along with one that may not, in the order of the calls', async () => {
  const { queue, nextMessage, ask, close } = openQueue({ gatherMs: 60_000 });
  const asked = [ask('patient', true), ask('urgent', false), ask('late', true)];
  assert.deepEqual(await nextMessage(), ['patient', 'urgent', 'late']);
  queue.settle(answers(1, 2, 3));
  assert.deepEqual(await Promise.all(asked), [1, 2, 3]);
  close();
});

test('a write that comes alone does not wait; those that follow it closely go together', async () => {
  const { queue, nextMessage, ask, close } = openQueue({ gatherMs: 200 });
  const asked = [ask('first', true)];
  assert.deepEqual(await nextMessage(), ['first']);
  asked.push(ask('second', true));
  await new Promise((resolve) => setImmediate(resolve));
  asked.push(ask('third', true));
  assert.deepEqual(await nextMessage(), ['second', 'third']);
  queue.settle(answers(1, 2, 3));
  assert.deepEqual(await Promise.all(asked), [1, 2, 3]);
  close();
});

test('writes that may wait do not once they are many', async () => {
  const { queue, nextMessage, ask, close } = openQueue({ gatherMs: 60_000, gatheredMax: 3 });
  const asked = [ask('first', true)];
  assert.deepEqual(await nextMessage(), ['first']);
  asked.push(...['a', 'b', 'c'].map((name) => ask(name, true)));
  assert.deepEqual(await nextMessage(), ['a', 'b', 'c']);
  queue.settle(answers(1, 2, 3, 4));
  assert.deepEqual(await Promise.all(asked), [1, 2, 3, 4]);
  close();
});

test('closing does not leave behind what waits', async () => {
  const { queue, nextMessage, ask, close } = openQueue({ gatherMs: 60_000 });
  const asked = [ask('first', true)];
  assert.deepEqual(await nextMessage(), ['first']);
  asked.push(ask('patient', true));
  queue.flush();
  assert.deepEqual(await nextMessage(), ['patient']);
  queue.settle(answers(1, 2));
  assert.deepEqual(await Promise.all(asked), [1, 2]);
  close();
});
