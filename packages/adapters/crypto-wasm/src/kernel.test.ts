import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { kernelInputBytesMax, WasmKernel } from './kernel.ts';
import { webAssembly } from './web-assembly.ts';

const file = fileURLToPath(import.meta.resolve('@mtcute/wasm/mtcute-simd.wasm'));
const module = new webAssembly.Module(readFileSync(file));
const [key, iv] = [new Uint8Array(32).fill(1), new Uint8Array(16).fill(2)];

test('streams that come and go leave no memory behind', () => {
  const kernel = new WasmKernel(module);
  const visit = (): void => {
    const streams = Array.from({ length: 100 }, () => kernel.createCtr(key, iv));
    for (const stream of streams) stream.apply(new Uint8Array(300));
    for (const stream of streams) stream.close();
  };
  visit();
  const before = kernel.memoryBytes;
  for (let round = 0; round < 200; round += 1) visit();
  assert.equal(kernel.memoryBytes, before);
});

test('ten thousand open streams take less than 3 MB, and each keeps its own place', () => {
  const kernel = new WasmKernel(module);
  const before = kernel.memoryBytes;
  const streams = Array.from({ length: 10_000 }, () => kernel.createCtr(key, iv));
  assert.ok(kernel.memoryBytes - before < 3_000_000);
  const [first] = streams.map((stream) => stream.apply(new Uint8Array(20)));
  for (const stream of streams.slice(0, 50)) assert.notDeepEqual(stream.apply(new Uint8Array(20)), first);
});

test('a stream moves to where it is told', () => {
  const kernel = new WasmKernel(module);
  const stream = kernel.createCtr(key, iv);
  const whole = stream.apply(new Uint8Array(64)).slice();
  const other = kernel.createCtr(key, iv);
  other.apply(new Uint8Array(33));
  const { counter, offset } = other.tell();
  stream.seek(counter, offset);
  assert.deepEqual(stream.apply(new Uint8Array(31)), whole.subarray(33));
});

test('an input above the limit is refused and not allocated', () => {
  const kernel = new WasmKernel(module);
  const before = kernel.memoryBytes;
  const huge = new Uint8Array(kernelInputBytesMax + 16);
  assert.throws(() => kernel.sha256(huge, new Uint8Array(32)), RangeError);
  assert.equal(kernel.memoryBytes, before);
});

test('memory that grew for one large input serves small ones afterwards', () => {
  const kernel = new WasmKernel(module);
  const [small, again] = [new Uint8Array(32), new Uint8Array(32)];
  kernel.sha256(new Uint8Array(10), small);
  kernel.sha256(new Uint8Array(1_000_000), again);
  kernel.sha256(new Uint8Array(10), again);
  assert.deepEqual(again, small);
});
