import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { TlBinaryReader, TlBinaryWriter } from '@mtcute/core';
import { decode, PageCodecError } from './read.ts';
import { encode } from './write.ts';

void createRequire;
void TlBinaryReader;
void TlBinaryWriter;
test('placeholder', () => {
  assert.throws(() => decode(new Uint8Array(2)), PageCodecError);
  assert.ok(encode({ _: 'help.getConfig' }).length === 4);
});
