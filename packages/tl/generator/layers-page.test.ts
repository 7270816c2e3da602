import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { loadAllSchemas } from './all-schemas.ts';
import { oldDefinitions } from './compare-up.ts';
import { layersPage } from './layers-page.ts';

test('docs/layers.md says what the mappings do (packages/tl/generator/write-layers-page.ts writes it)', () => {
  const schemas = loadAllSchemas();
  const page = readFileSync(new URL('../../../docs/layers.md', import.meta.url), 'utf8');
  assert.equal(page, layersPage(schemas, oldDefinitions(schemas)));
});
