/** `npm run proof`: many seeds, much hostile input, every handler replaced by an empty answer, and every screen as a picture. */
import { inRoot, pinnedNode } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { run } from './lib/run.mjs';
import { ensurePrograms } from './lib/system.mjs';

await prepare();
if (!(await ensurePrograms())) process.exit(1);
const proof = await run(pinnedNode, [inRoot('packages', 'proof', 'src', 'long', 'main.ts'), ...process.argv.slice(2)]);
const methods = await run(pinnedNode, [inRoot('packages', 'proof', 'src', 'methods', 'main.ts'), '--mutate']);
const screens = await run(pinnedNode, [inRoot('packages', 'web', 'scripts', 'screens.ts')], {
  cwd: inRoot('packages', 'web'),
});
process.exit(proof === 0 && methods === 0 && screens === 0 ? 0 : 1);
