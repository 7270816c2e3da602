import assert from 'node:assert/strict';
import test from 'node:test';
import { decodeObject, decodeRequest, encodeObject, encodeRequest } from './codec.ts';
import { depthMax } from './reader.ts';
import { TlError, type InputError } from './tl-error.ts';
import type { AnyRequest, Params } from './types.ts';
import { TlWriter } from './writer.ts';

const sendMessage: AnyRequest = {
  _: 'messages.sendMessage',
  peer: { _: 'inputPeerSelf' },
  message: 'salam',
  random_id: 7n,
};
const sendMessageId = 0xfef48f62;
const inputPeerSelfId = 0x7da07ec9;
const userEmptyId = 0xd3bc4b7a;

const refused = (inputError: InputError) => (error: unknown) => {
  assert.ok(error instanceof TlError, String(error));
  assert.equal(error.inputError, inputError);
  return true;
};

const written = (write: (writer: TlWriter) => void): Uint8Array => {
  const writer = new TlWriter();
  write(writer);
  return writer.finish();
};

/** messages.sendMessage whose text and peer are written by hand. */
const message = (writePeer: (writer: TlWriter) => void, text: Uint8Array): Uint8Array =>
  written((writer) => {
    writer.uint(sendMessageId);
    writer.int(0);
    writePeer(writer);
    writer.byteString(text);
    writer.long(7n);
  });

const self = (writer: TlWriter): void => writer.uint(inputPeerSelfId);

test('bytes after a request are refused, those before its start and after its end are not looked at', () => {
  const bytes = encodeRequest(sendMessage);
  assert.throws(() => decodeRequest(Uint8Array.of(...bytes, 0, 0, 0, 0)), refused('INPUT_REQUEST_TOO_LONG'));
  const framed = Uint8Array.of(1, 2, 3, 4, ...bytes, 9, 9, 9, 9);
  assert.deepEqual(decodeRequest(framed, 4, 4 + bytes.length), decodeRequest(bytes));
});

test('a request that ends too early is refused wherever it ends', () => {
  const bytes = encodeRequest(sendMessage);
  for (let end = 0; end < bytes.length; end += 1) {
    assert.throws(() => decodeRequest(bytes, 0, end), refused('INPUT_FETCH_ERROR'), `${end}`);
  }
});

test('an unknown method is told apart from an unknown constructor, and both say their id', () => {
  const unknown = written((writer) => writer.uint(0xdead_beef));
  assert.throws(
    () => decodeRequest(unknown),
    (error: TlError) => {
      assert.equal(error.unknownId, 0xdead_beef);
      return refused('INPUT_METHOD_INVALID')(error);
    },
  );
  assert.throws(
    () => decodeRequest(message((writer) => writer.uint(0xdead_beef), new Uint8Array(0))),
    refused('INPUT_CONSTRUCTOR_INVALID'),
  );
});

test('an object of a type that the field does not have is refused', () => {
  const wrong = message((writer) => {
    writer.uint(userEmptyId);
    writer.int53(5);
  }, new Uint8Array(0));
  assert.throws(() => decodeRequest(wrong), refused('INPUT_FETCH_ERROR'));
  assert.throws(() => decodeRequest(encodeObject({ _: 'userEmpty', id: 5 })), refused('INPUT_FETCH_ERROR'));
});

test('text that is not UTF-8 is refused, short and long', () => {
  for (const bytes of [
    [0xff],
    [0xc0, 0x80],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    Array.from({ length: 400 }, () => 0xbf),
  ]) {
    assert.throws(
      () => decodeRequest(message(self, Uint8Array.from(bytes))),
      refused('INPUT_FETCH_ERROR'),
      bytes.join(),
    );
  }
  const fine = decodeRequest(message(self, new TextEncoder().encode('😀 дом'))) as Params<'messages.sendMessage'>;
  assert.equal(fine.message, '😀 дом');
});

test('nesting is read to its limit and refused beyond it, before the stack ends', () => {
  const nested = (depth: number): Uint8Array =>
    written((writer) => {
      for (let level = 0; level < depth; level += 1) {
        writer.uint(0xbf9459b7);
      }
      writer.uint(0xc4f9186b);
    });
  assert.equal(decodeRequest(nested(depthMax - 1))._, 'invokeWithoutUpdates');
  assert.throws(() => decodeRequest(nested(depthMax)), refused('INPUT_FETCH_ERROR'));
  assert.throws(() => decodeRequest(nested(100_000)), refused('INPUT_FETCH_ERROR'));
});

test('a vector that claims more than its bytes can hold is refused before anything is made of it', () => {
  const liar = written((writer) => {
    writer.uint(0x63c66506);
    writer.uint(0x1cb5c415);
    writer.uint(0xffff_ffff);
  });
  assert.throws(() => decodeRequest(liar), refused('INPUT_FETCH_ERROR'));
});

test('a string that claims more than there is is refused', () => {
  const liar = written((writer) => {
    writer.uint(sendMessageId);
    writer.int(0);
    self(writer);
    writer.uint(0xffff_fffe);
  });
  assert.throws(() => decodeRequest(liar), refused('INPUT_FETCH_ERROR'));
});

test('ids that a JS number cannot hold are refused', () => {
  const bytes = written((writer) => {
    writer.uint(userEmptyId);
    writer.long(2n ** 60n);
  });
  assert.throws(() => decodeObject(bytes), refused('INPUT_FETCH_ERROR'));
});
