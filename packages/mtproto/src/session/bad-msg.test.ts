import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@suaka/compression-node';
import { decodeMt, encodeMt } from '@suaka/tl/mtproto';
import { writeMsgIds } from '../service/msg-ids.ts';
import { codeOf, query, SessionDriver, START_MS } from '../testing/session-driver.ts';

const idAt = (ms: number): bigint => ((BigInt(ms) << 32n) / 1000n / 4n) * 4n;

test('16 and 17: a msg_id from more than 300 s ago or more than 30 s ahead is refused, and no other', () => {
  const driver = new SessionDriver(nodeCompression);
  assert.equal(codeOf(driver.send(query(1), { msgId: idAt(START_MS - 302_000) })), 16);
  assert.equal(codeOf(driver.send(query(1), { msgId: idAt(START_MS + 32_000) })), 17);
  assert.equal(codeOf(driver.send(query(1), { msgId: 0n })), 16);
  assert.equal(codeOf(driver.send(query(1), { msgId: 2n ** 63n - 4n })), 17);
  assert.equal(codeOf(driver.send(query(1), { msgId: -4n })), 16);
  assert.equal(codeOf(driver.send(query(1), { msgId: idAt(START_MS - 299_000), seqNo: 1 })), undefined);
  assert.equal(codeOf(driver.send(query(1), { msgId: idAt(START_MS + 29_000), seqNo: 3 })), undefined);
});

test('18: a msg_id that is not divisible by four is refused', () => {
  const driver = new SessionDriver(nodeCompression);
  for (const bits of [1n, 2n, 3n]) assert.equal(codeOf(driver.send(query(1), { msgId: idAt(START_MS) + bits })), 18);
});

test('19: a container that came before is refused', () => {
  const driver = new SessionDriver(nodeCompression);
  const container = driver.contain([driver.message(query(1), true)]);
  assert.equal(codeOf(driver.receive(container)), undefined);
  assert.equal(codeOf(driver.receive(container)), 19);
});

test('20: in a container, a msg_id older than what is remembered is refused by itself', () => {
  const driver = new SessionDriver(nodeCompression);
  const old = driver.message(query(1), true);
  for (let index = 0; index < 40; index += 1) {
    driver.nowMs += 20_000;
    const { events } = driver.send(query(2));
    for (const event of events) if (event.kind === 'request') driver.session.answer(event.msgId, query(3));
    driver.tell(writeMsgIds(driver.results().map(({ msgId }) => msgId)));
  }
  const fresh = driver.message(query(4), true);
  const received = driver.receive(driver.contain([old, fresh]));
  assert.equal(codeOf(received), undefined);
  assert.deepEqual(
    received.events.map((event) => event.kind === 'request' && event.msgId),
    [fresh.msgId],
  );
  const refused = driver.objects().find(({ _ }) => _ === 'bad_msg_notification');
  assert.ok(refused?._ === 'bad_msg_notification');
  assert.deepEqual([refused.bad_msg_id, refused.error_code], [old.msgId, 20]);
});

test('32: a seq_no is refused where an older message has a higher one, or the same odd one', () => {
  const driver = new SessionDriver(nodeCompression);
  driver.send(query(1), { seqNo: 7 });
  assert.equal(codeOf(driver.send(query(1), { seqNo: 5 })), 32);
  assert.equal(codeOf(driver.send(query(1), { seqNo: 7 })), 32);
  assert.equal(codeOf(driver.send(query(1), { seqNo: 9 })), undefined);
});

test('33: a seq_no is refused where a newer message has a lower one, or the same odd one', () => {
  const driver = new SessionDriver(nodeCompression);
  const [first, second] = [driver.msgId(), driver.msgId()];
  driver.send(query(1), { msgId: second, seqNo: 3 });
  assert.equal(codeOf(driver.send(query(1), { msgId: first, seqNo: 5 })), 33);
  assert.equal(codeOf(driver.send(query(1), { msgId: first, seqNo: 3 })), 33);
  assert.equal(codeOf(driver.send(query(1), { msgId: first, seqNo: 1 })), undefined);
});

test('34 and 35: containers have an even seq_no and requests an odd one; pings and acknowledgments either', () => {
  const driver = new SessionDriver(nodeCompression);
  assert.equal(codeOf(driver.receive(driver.contain([driver.message(query(1), true)], { seqNo: 3 }))), 34);
  assert.equal(codeOf(driver.tell(query(1))), 35);
  const ping = encodeMt({ _: 'ping', ping_id: 1n });
  assert.equal(codeOf(driver.send(ping)), undefined);
  assert.equal(codeOf(driver.tell(ping)), undefined);
  assert.equal(codeOf(driver.send(writeMsgIds([5n]))), undefined);
  assert.equal(codeOf(driver.tell(writeMsgIds([5n]))), undefined);
});

test('48: with a wrong salt a message is not acted on, and the answer brings the right one', () => {
  const driver = new SessionDriver(nodeCompression);
  const { msgId, reply, events, fresh } = driver.send(query(1), { salt: 12345n });
  assert.deepEqual([events, fresh], [[], false]);
  const object = decodeMt(reply?.body ?? new Uint8Array());
  assert.ok(object._ === 'bad_server_salt');
  assert.deepEqual([object.bad_msg_id, object.new_server_salt], [msgId, driver.salts.current(driver.nowMs)]);
  // The message was not remembered: it comes again with the same msg_id.
  assert.equal(driver.send(query(1), { msgId, seqNo: 1 }).events.length, 1);
});

test('64: a container is refused as a whole for a nested one, a newer message, odd bits, or a wrong length', () => {
  const driver = new SessionDriver(nodeCompression);
  const good = driver.message(query(1), true);
  const nested = driver.contain([driver.contain([])]);
  assert.equal(codeOf(driver.receive(nested)), 64);
  const later = { ...driver.message(query(2), true), msgId: idAt(START_MS + 5000) };
  assert.equal(codeOf(driver.receive(driver.contain([good, later]))), 64);
  const odd = { ...driver.message(query(2), true), msgId: good.msgId + 1n };
  assert.equal(codeOf(driver.receive(driver.contain([good, odd]))), 64);
  const { body, ...rest } = driver.contain([good]);
  assert.equal(codeOf(driver.receive({ ...rest, body: body.subarray(0, body.length - 4) })), 64);
  const many = body.slice();
  new DataView(many.buffer).setUint32(4, 1025, true);
  assert.equal(codeOf(driver.receive({ ...rest, body: many })), 64);
  // Nothing of the refused ones was taken.
  assert.equal(driver.receive(driver.contain([good])).events.length, 1);
});
