import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeMt, encodeMt } from '@suaka/tl/mtproto';
import { nodeCompression } from '@suaka/compression-node';
import { GZIP_PACKED_ID, constructorIdOf, MSG_COPY_ID, MSG_RESEND_ANS_REQ_ID } from '../service/constructor-id.ts';
import { inflatePacked, packSmaller } from '../service/gzip-packed.ts';
import { writeMsgIds } from '../service/msg-ids.ts';
import { prng } from '../testing/prng.ts';
import { query, SessionDriver } from '../testing/session-driver.ts';
import { ACK_DELAY_MS, KEPT_MESSAGES_MAX, RESEND_BYTES_MAX, RUNNING_MAX } from './limits.ts';

test("a request is the host's once, and its answer goes to its msg_id with an id of 1 modulo 4", () => {
  const driver = new SessionDriver(nodeCompression);
  const { msgId, events, fresh } = driver.send(query(1));
  assert.deepEqual(events, [{ kind: 'request', msgId, body: query(1) }]);
  assert.equal(fresh, true);
  assert.equal(driver.session.requestState(msgId), 'running');
  assert.equal(driver.session.answer(msgId, query(9)), true);
  assert.equal(driver.session.requestState(msgId), 'answered');
  assert.equal(driver.session.answer(msgId, query(9)), false);
  const [answer] = driver.results();
  assert.deepEqual([answer?.requestMsgId, answer?.result], [msgId, query(9)]);
  assert.equal((answer?.msgId ?? 0n) & 3n, 1n);
});

test('a repeated request gets the same answer again and is not executed again', () => {
  const driver = new SessionDriver(nodeCompression);
  const message = driver.message(query(1), true);
  driver.receive(message);
  driver.session.answer(message.msgId, query(9));
  const [first] = driver.results();
  const repeated = driver.receive(message);
  assert.deepEqual([repeated.events, repeated.fresh], [[], false]);
  const [second] = driver.results();
  assert.deepEqual(second, first);
});

test('a repeated request that runs is acknowledged', () => {
  const driver = new SessionDriver(nodeCompression);
  const message = driver.message(query(1), true);
  driver.receive(message);
  driver.drain();
  assert.deepEqual(driver.receive(message).events, []);
  assert.deepEqual(driver.objects(), [{ _: 'msgs_ack', msg_ids: [message.msgId] }]);
});

test('a request that takes long is acknowledged once, and one that was answered is not', () => {
  const driver = new SessionDriver(nodeCompression);
  const slow = driver.send(query(1)).msgId;
  const quick = driver.send(query(2)).msgId;
  driver.session.answer(quick, query(9));
  driver.drain();
  assert.equal(driver.session.deadlineMs, driver.nowMs + ACK_DELAY_MS);
  driver.nowMs += ACK_DELAY_MS;
  assert.equal(driver.session.hasOutgoing(driver.nowMs), true);
  assert.deepEqual(driver.objects(), [{ _: 'msgs_ack', msg_ids: [slow] }]);
  assert.equal(driver.session.deadlineMs, Infinity);
});

test('answers and pushes that are not acknowledged are sent again after a reconnect, in a container, with their ids', () => {
  const driver = new SessionDriver(nodeCompression);
  driver.session.push(query(8));
  driver.session.answer(driver.send(query(1)).msgId, query(9));
  const before = driver.drain().filter(({ seqNo }) => (seqNo & 1) === 1);
  driver.session.detach(driver.nowMs);
  driver.nowMs += 10_000;
  driver.session.attach(driver.nowMs);
  assert.equal(constructorIdOf(driver.session.drain(driver.nowMs)?.body ?? new Uint8Array()), 0x73f1f8dc);
  driver.session.attach(driver.nowMs);
  assert.deepEqual(driver.drain(), before);
  driver.tell(writeMsgIds(before.map(({ msgId }) => msgId)));
  driver.session.attach(driver.nowMs);
  assert.deepEqual(driver.drain(), []);
});

test('ephemeral pushes are sent once and need no acknowledgment', () => {
  const driver = new SessionDriver(nodeCompression);
  driver.session.push(query(8), true);
  const [push] = driver.drain();
  assert.deepEqual([(push?.seqNo ?? 1) & 1, (push?.msgId ?? 0n) & 3n], [0, 3n]);
  driver.session.attach(driver.nowMs);
  assert.deepEqual(driver.drain(), []);
});

test('a large answer is announced after a reconnect, and comes when it is asked for', () => {
  const driver = new SessionDriver(nodeCompression);
  const { msgId } = driver.send(query(1));
  const noise = prng(1);
  const large = Uint8Array.from({ length: RESEND_BYTES_MAX + 4 }, () => noise() * 256);
  driver.session.answer(msgId, large);
  const answer = driver.results()[0];
  driver.session.attach(driver.nowMs);
  const info = driver.objects().find(({ _ }) => _ === 'msg_detailed_info');
  assert.ok(info?._ === 'msg_detailed_info');
  assert.deepEqual([info.msg_id, info.answer_msg_id], [msgId, answer?.msgId]);
  driver.tell(encodeMt({ _: 'msg_resend_req', msg_ids: [info.answer_msg_id] }));
  assert.deepEqual(driver.results()[0], answer);
  driver.tell(writeMsgIds([msgId], MSG_RESEND_ANS_REQ_ID));
  assert.deepEqual(driver.results()[0], answer);
});

test('a gzipped request is unpacked, and a large answer is gzipped', () => {
  const driver = new SessionDriver(nodeCompression);
  const packed = packSmaller(nodeCompression, query(5, 4000));
  assert.equal(constructorIdOf(packed), GZIP_PACKED_ID);
  const { events, msgId } = driver.send(packed);
  assert.deepEqual(events, [{ kind: 'request', msgId, body: query(5, 4000) }]);
  driver.session.answer(msgId, query(6, 8000));
  const result = driver.results()[0]?.result ?? new Uint8Array();
  assert.equal(constructorIdOf(result), GZIP_PACKED_ID);
  assert.deepEqual(inflatePacked(nodeCompression, result), query(6, 8000));
});

test('a gzip bomb, broken gzip and a packed service message are answered with an error', () => {
  for (const [packed, message] of [
    [packSmaller(nodeCompression, new Uint8Array(64 * 1024 * 1024)), 'INPUT_FETCH_FAIL'],
    [Uint8Array.of(0xa1, 0xcf, 0x72, 0x30, 3, 1, 2, 3), 'INPUT_FETCH_FAIL'],
    [packSmaller(nodeCompression, writeMsgIds(Array.from({ length: 100 }, () => 4n))), 'INPUT_METHOD_INVALID'],
  ] as const) {
    const driver = new SessionDriver(nodeCompression);
    const { events, msgId } = driver.send(packed);
    assert.deepEqual(events, []);
    const [answer] = driver.results();
    assert.equal(answer?.requestMsgId, msgId);
    assert.deepEqual(decodeMt(answer.result), { _: 'rpc_error', error_code: 400, error_message: message });
  }
});

test('msg_copy is acted on as the message in it, once', () => {
  const driver = new SessionDriver(nodeCompression);
  const original = driver.message(query(1), true);
  const copyOf = (): Uint8Array => {
    const container = driver.contain([original], { msgId: 4n, seqNo: 0 }).body;
    const body = new Uint8Array(container.length - 4);
    new DataView(body.buffer).setUint32(0, MSG_COPY_ID, true);
    body.set(container.subarray(8), 4);
    return body;
  };
  assert.deepEqual(driver.tell(copyOf()).events, [{ kind: 'request', msgId: original.msgId, body: original.body }]);
  assert.deepEqual(driver.tell(copyOf()).events, []);
  assert.equal(driver.session.requestState(original.msgId), 'running');
});

test('no more requests than RUNNING_MAX run at a time', () => {
  const driver = new SessionDriver(nodeCompression);
  for (let index = 0; index < RUNNING_MAX; index += 1) assert.equal(driver.send(query(1)).events.length, 1);
  const { events, msgId } = driver.send(query(1));
  assert.deepEqual(events, []);
  const [answer] = driver.results();
  assert.equal(answer?.requestMsgId, msgId);
  assert.deepEqual(decodeMt(answer.result), { _: 'rpc_error', error_code: 420, error_message: 'FLOOD_WAIT_1' });
});

test('past their limit the oldest unacknowledged answers are forgotten, and their requests are still not executed again', () => {
  const driver = new SessionDriver(nodeCompression);
  const first = driver.message(query(1), true);
  driver.receive(first);
  driver.session.answer(first.msgId, query(9));
  driver.drain();
  for (let index = 0; index <= KEPT_MESSAGES_MAX; index += 1) {
    driver.session.answer(driver.send(query(2)).msgId, query(9));
    driver.drain();
  }
  const { events, reply } = driver.receive(first);
  assert.deepEqual(events, []);
  const object = decodeMt(reply?.body ?? new Uint8Array());
  assert.ok(object._ === 'bad_msg_notification');
  assert.equal(object.error_code, 20);
});
