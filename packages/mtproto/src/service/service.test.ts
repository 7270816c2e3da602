import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nodeCompression } from '@suaka/compression-node';
import { encodeMt } from '@suaka/tl/mtproto';
import fc from 'fast-check';
import { constructorIdOf, GZIP_PACKED_ID } from './constructor-id.ts';
import { readContainer, writeContainer } from './container.ts';
import { inflatePacked, packSmaller } from './gzip-packed.ts';
import { msOfMsgId, nextMsgId, secondsOfMsgId } from './msg-id.ts';
import { readMsgIds, writeMsgIds } from './msg-ids.ts';

const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const words = fc.uint8Array({ maxLength: 60 }).map((bytes) => {
  const body = new Uint8Array(4 + Math.ceil(bytes.length / 4) * 4);
  body.set(bytes);
  return body;
});

test('msgs_ack is written as the generated codec writes it, and read back', () => {
  fc.assert(
    fc.property(fc.array(long, { maxLength: 40 }), (msgIds) => {
      const body = writeMsgIds(msgIds);
      assert.deepEqual(body, encodeMt({ _: 'msgs_ack', msg_ids: msgIds }));
      assert.deepEqual([...(readMsgIds(body) ?? [])], msgIds);
    }),
    { seed: 1 },
  );
});

test('a container holds what was put in, and nothing is read from one that is cut or lengthened', () => {
  const message = fc.record({ msgId: long, seqNo: fc.integer(), body: words }, { noNullPrototype: true });
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), fc.nat(), (messages, noise) => {
      const body = writeContainer(
        messages.map(({ msgId, seqNo, body: inner }) => ({
          msgId,
          seqNo,
          bodyBytes: inner.length,
          write: (into: Uint8Array, _view: DataView, at: number) => into.set(inner, at),
        })),
      );
      assert.deepEqual(readContainer(body), messages);
      assert.equal(readContainer(body.subarray(0, noise % body.length)), undefined);
      assert.equal(readContainer(new Uint8Array([...body, 0, 0, 0, 0])), undefined);
    }),
    { seed: 1 },
  );
});

test('gzip_packed holds the object where that is smaller, and else the object goes as it is', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 1, max: 400 }), (word, times) => {
      const object = new Uint8Array(word.length * times);
      for (let index = 0; index < times; index += 1) object.set(word, index * word.length);
      const packed = packSmaller(nodeCompression, object);
      if (packed === object) return;
      assert.ok(packed.length < object.length && packed.length % 4 === 0);
      assert.equal(constructorIdOf(packed), GZIP_PACKED_ID);
      assert.deepEqual(inflatePacked(nodeCompression, packed), object);
    }),
    { seed: 1 },
  );
});

test('msg_ids tell their time, keep their low bits, and grow where the clock does not', () => {
  const steps = fc.array(fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.constantFrom(0n, 1n, 3n)), {
    maxLength: 50,
  });
  fc.assert(
    fc.property(steps, (all) => {
      let [nowMs, last] = [1_800_000_000_000, 0n];
      for (const [stepMs, bits] of all) {
        nowMs += stepMs;
        const msgId = nextMsgId(nowMs, last, bits);
        assert.ok(msgId > last);
        assert.equal(msgId & 3n, bits);
        if (msgId - last > 8n) {
          assert.equal(secondsOfMsgId(msgId), Math.floor(nowMs / 1000));
          assert.ok(Math.abs(msOfMsgId(msgId) - nowMs) <= 1);
        }
        last = msgId;
      }
    }),
    { seed: 1 },
  );
});
