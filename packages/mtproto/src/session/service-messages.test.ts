import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@suaka/compression-node';
import { encodeMt } from '@suaka/tl/mtproto';
import { writeMsgIds } from '../service/msg-ids.ts';
import { query, SessionDriver } from '../testing/session-driver.ts';
import { SESSION_LIFE_MS, WAITING_MESSAGES_MAX } from './limits.ts';
import { UPDATES_TOO_LONG } from './pack.ts';

test('the first message of a session, and any older one later, is told of by new_session_created', () => {
  const driver = new SessionDriver(nodeCompression);
  const [older, newer] = [driver.msgId(), driver.msgId()];
  const created = (): (bigint | undefined)[] =>
    driver.objects().map((object) => (object._ === 'new_session_created' ? object.first_msg_id : undefined));
  driver.send(query(1), { msgId: newer, seqNo: 3 });
  assert.deepEqual(created(), [newer]);
  driver.send(query(1), { msgId: older, seqNo: 1 });
  assert.deepEqual(created(), [older]);
  driver.send(query(1), { seqNo: 5 });
  assert.deepEqual(created(), []);
});

test('a ping is answered; one with a delay also tells the host when to close', () => {
  const driver = new SessionDriver(nodeCompression);
  const ping = driver.tell(encodeMt({ _: 'ping', ping_id: 5n }));
  assert.deepEqual(driver.objects().at(-1), { _: 'pong', msg_id: ping.msgId, ping_id: 5n });
  const delayed = driver.tell(encodeMt({ _: 'ping_delay_disconnect', ping_id: 6n, disconnect_delay: 75 }));
  assert.deepEqual(delayed.events, [{ kind: 'disconnectAfter', delayMs: 75_000 }]);
  assert.deepEqual(driver.objects(), [{ _: 'pong', msg_id: delayed.msgId, ping_id: 6n }]);
});

test('future salts are as many as asked for, from 1 to 64, and begin with the current one', () => {
  const driver = new SessionDriver(nodeCompression);
  for (const [wanted, given] of [
    [0, 1],
    [3, 3],
    [1000, 64],
    [-5, 1],
  ] as const) {
    const { msgId } = driver.tell(encodeMt({ _: 'get_future_salts', num: wanted }));
    const object = driver.objects().find(({ _ }) => _ === 'future_salts');
    assert.ok(object?._ === 'future_salts');
    assert.equal(object.req_msg_id, msgId);
    assert.equal(object.salts.length, given);
    assert.equal(object.salts[0]?.salt, driver.salts.current(driver.nowMs));
  }
});

test('msgs_state_req tells of each id whether it came and what became of it', () => {
  const driver = new SessionDriver(nodeCompression);
  const missing = driver.msgId();
  const running = driver.send(query(1)).msgId;
  const answered = driver.send(query(2)).msgId;
  driver.session.answer(answered, query(9));
  const ping = driver.tell(encodeMt({ _: 'ping', ping_id: 1n })).msgId;
  driver.drain();
  const ids = [missing, running, answered, ping, driver.msgId(driver.nowMs + 20_000)];
  const { msgId } = driver.tell(encodeMt({ _: 'msgs_state_req', msg_ids: ids }), { msgId: driver.msgId() - 0n });
  const info = driver.objects().find(({ _ }) => _ === 'msgs_state_info');
  assert.ok(info?._ === 'msgs_state_info');
  assert.equal(info.req_msg_id, msgId);
  assert.deepEqual([...info.info.subarray(0, 4)], [2, 4 + 32, 4 + 8 + 32 + 64, 4 + 16]);
});

test('msg_resend_req for what is not there is answered with states', () => {
  const driver = new SessionDriver(nodeCompression);
  const { msgId } = driver.tell(encodeMt({ _: 'msg_resend_req', msg_ids: [12345n, 4n] }));
  const info = driver.objects().find(({ _ }) => _ === 'msgs_state_info');
  assert.ok(info?._ === 'msgs_state_info');
  assert.deepEqual([info.req_msg_id, info.info.length], [msgId, 2]);
});

test('rpc_drop_answer drops an answer that runs, one that waits, and says where it knows of none', () => {
  const driver = new SessionDriver(nodeCompression);
  const running = driver.send(query(1)).msgId;
  const sent = driver.send(query(2)).msgId;
  driver.session.answer(sent, query(9));
  const answer = driver.results()[0];
  const drop = (req_msg_id: bigint): bigint => driver.send(encodeMt({ _: 'rpc_drop_answer', req_msg_id })).msgId;
  const firstDrop = drop(running);
  const dropped = encodeMt({ _: 'rpc_answer_dropped_running' });
  assert.deepEqual(
    driver.results().map(({ requestMsgId, result }) => [requestMsgId, result]),
    [
      [running, dropped],
      [firstDrop, dropped],
    ],
  );
  assert.equal(driver.session.answer(running, query(9)), false);
  drop(sent);
  const told = encodeMt({ _: 'rpc_answer_dropped', msg_id: answer?.msgId ?? 0n, seq_no: 3, bytes: 20 });
  assert.deepEqual(driver.results()[0]?.result, told);
  drop(sent);
  assert.deepEqual(driver.results()[0]?.result, encodeMt({ _: 'rpc_answer_unknown' }));
});

test("destroy_session, destroy_auth_key and http_wait are the host's, who answers through the session", () => {
  const driver = new SessionDriver(nodeCompression);
  const destroy = driver.send(encodeMt({ _: 'destroy_session', session_id: 7n }));
  assert.deepEqual(destroy.events, [{ kind: 'destroySession', msgId: destroy.msgId, sessionId: 7n }]);
  driver.session.answerDestroySession(destroy.msgId, 7n, true);
  assert.deepEqual(driver.objects().at(-1), { _: 'destroy_session_ok', session_id: 7n });
  const key = driver.send(encodeMt({ _: 'destroy_auth_key' }));
  assert.deepEqual(key.events, [{ kind: 'destroyAuthKey', msgId: key.msgId }]);
  driver.session.answerDestroyAuthKey(key.msgId, 'ok');
  assert.deepEqual(driver.objects().at(-1), { _: 'destroy_auth_key_ok' });
  const wait = driver.tell(encodeMt({ _: 'http_wait', max_delay: 1, wait_after: 2, max_wait: -3 }));
  assert.deepEqual(wait.events, [{ kind: 'httpWait', maxDelayMs: 1, waitAfterMs: 2, maxWaitMs: 0 }]);
});

test('what is no TL at all asks for the connection to be closed', () => {
  const driver = new SessionDriver(nodeCompression);
  const isClose = (body: Uint8Array): boolean => driver.tell(body).events[0]?.kind === 'close';
  assert.ok(isClose(new Uint8Array(0)));
  assert.ok(isClose(new Uint8Array(7)));
  assert.ok(isClose(writeMsgIds([4n, 8n]).subarray(0, 16)));
  assert.ok(isClose(encodeMt({ _: 'ping', ping_id: 1n }).subarray(0, 8)));
});

test('a client that does not read gets one updatesTooLong for the pushes that found no room', () => {
  const driver = new SessionDriver(nodeCompression);
  for (let index = 0; index < WAITING_MESSAGES_MAX; index += 1) assert.equal(driver.session.push(query(1)), true);
  assert.equal(driver.session.congested, true);
  assert.equal(driver.session.push(query(1)), false);
  assert.equal(driver.session.congested, false);
  assert.deepEqual(
    driver.drain().map(({ body }) => body),
    [UPDATES_TOO_LONG],
  );
  assert.equal(driver.session.push(query(2)), true);
});

test('a session without a connection may be forgotten after its life, and not before', () => {
  const driver = new SessionDriver(nodeCompression);
  assert.equal(driver.session.expiresAtMs, Infinity);
  driver.session.detach(driver.nowMs);
  assert.equal(driver.session.expiresAtMs, driver.nowMs + SESSION_LIFE_MS);
  driver.session.attach(driver.nowMs);
  assert.equal(driver.session.expiresAtMs, Infinity);
});

test('msg_ids of outgoing messages grow, whatever the clock does', () => {
  const driver = new SessionDriver(nodeCompression);
  const ids: bigint[] = [];
  for (const stepMs of [0, 5, -1000, 0, 2000]) {
    driver.nowMs += stepMs;
    driver.session.push(query(1));
    driver.session.push(query(2));
    ids.push(...driver.drain().map(({ msgId }) => msgId));
  }
  assert.deepEqual(
    ids,
    ids.toSorted((a, b) => Number(a - b)),
  );
  assert.equal(new Set(ids).size, ids.length);
});
