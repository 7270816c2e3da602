import assert from 'node:assert/strict';
import test from 'node:test';
import { TlReader } from './reader.ts';
import { TlWriter } from './writer.ts';

const encoder = new TextEncoder();

test('a text is written as its bytes are, whatever its length and its letters', () => {
  for (const letter of ['a', 'é', 'ш', '漢', '😀', '\ud800']) {
    for (let length = 0; length <= 300; length += 1) {
      const text = letter.repeat(length);
      const [asText, asBytes] = [new TlWriter(4), new TlWriter(4)];
      asText.string(text);
      asBytes.byteString(encoder.encode(text));
      assert.deepEqual(asText.finish(), asBytes.finish(), `${letter} ${length} times`);
      const read = new TlReader(asText.finish(), new Map()).string();
      assert.equal(read, text.toWellFormed());
    }
  }
});

test('a text that is longer than three bytes can say is refused', () => {
  assert.throws(() => new TlWriter().string('x'.repeat(0x100_0000)), RangeError);
  assert.throws(() => new TlWriter().byteString(new Uint8Array(0x100_0000)), RangeError);
});

test('a writer grows at any kind of value', () => {
  const kinds: ((writer: TlWriter) => void)[] = [
    (writer) => writer.int(-1),
    (writer) => writer.uint(1),
    (writer) => writer.long(1n),
    (writer) => writer.int53(1),
    (writer) => writer.double(0.5),
    (writer) => writer.string('salam'),
    (writer) => writer.byteString(new Uint8Array(300)),
    (writer) => writer.bool(true),
    (writer) => writer.raw(new Uint8Array(5)),
  ];
  for (const write of kinds) {
    const [small, large] = [new TlWriter(1), new TlWriter(10_000)];
    for (let round = 0; round < 10; round += 1) {
      write(small);
      write(large);
    }
    assert.deepEqual(small.finish(), large.finish());
  }
});
