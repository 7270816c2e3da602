import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { nodeCompression } from '@suaka/compression-node';
import { encodeMt } from '@suaka/tl/mtproto';
import { writeMsgIds } from '../service/msg-ids.ts';
import { query, SessionDriver } from '../testing/session-driver.ts';

/** Heap and array buffers of a session that has signed in and fallen silent, its driver in the test included. */
const IDLE_BYTES_MAX = 2048;
const SESSIONS = 4000;

test('an idle session costs less than two kilobytes', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const measure = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  converse();
  const before = measure();
  const drivers = Array.from({ length: SESSIONS }, converse);
  const bytes = (measure() - before) / drivers.length;
  assert.ok(bytes <= IDLE_BYTES_MAX, `${bytes.toFixed(0)} bytes`);
});

/** The first calls of a client, all acknowledged, some minutes of quiet, and a ping. */
function converse(): SessionDriver {
  const driver = new SessionDriver(nodeCompression);
  for (let call = 0; call < 20; call += 1) {
    driver.session.answer(driver.send(query(call)).msgId, query(9, 200));
    driver.session.push(query(8));
    const toAcknowledge = driver.drain().filter(({ seqNo }) => (seqNo & 1) === 1);
    driver.tell(writeMsgIds(toAcknowledge.map(({ msgId }) => msgId)));
  }
  driver.nowMs += 400_000;
  driver.tell(encodeMt({ _: 'ping', ping_id: 1n }));
  driver.drain();
  return driver;
}
