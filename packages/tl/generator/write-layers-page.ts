/** Writes docs/layers.md; run it after a mapping or a schema changed. */
import { writeFileSync } from 'node:fs';
import { loadAllSchemas } from './all-schemas.ts';
import { oldDefinitions } from './compare-up.ts';
import { layersPage } from './layers-page.ts';

const schemas = loadAllSchemas();
writeFileSync(new URL('../../../docs/layers.md', import.meta.url), layersPage(schemas, oldDefinitions(schemas)));
