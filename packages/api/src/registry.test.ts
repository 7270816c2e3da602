import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { handlers } from './registry.ts';

const folder = import.meta.dirname;
/** Where a handler declares its method: handler('messages.sendMessage', ... */
const declaration = /^export const \w+ = handler\(\s*'([\w.]+)'/gmu;

function declaredMethods(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(declaration)])
    .map(([, method = '']) => method);
}

test('every handler that a file declares can be called, and no method has two', () => {
  const declared = declaredMethods();
  assert.ok(declared.length >= 60, `${declared.length} handlers were found`);
  assert.deepEqual([...handlers.keys()].toSorted(), declared.toSorted());
});
