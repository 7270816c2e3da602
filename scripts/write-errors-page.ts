/** Writes docs/errors.md from the error table. The table's test compares the two. */
import { writeFileSync } from 'node:fs';
import { errorsPage } from '../packages/domain/src/errors/errors-page.ts';

writeFileSync(new URL('../docs/errors.md', import.meta.url), errorsPage());
