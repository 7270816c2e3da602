/** `npm run bench -- --json FILE`: figures of this machine beside their marks. */
import { inRoot, pinnedNode } from './lib/paths.mjs';
import { prepareToCheck } from './lib/prepare.mjs';
import { become } from './lib/run.mjs';

await prepareToCheck();
become(pinnedNode, [inRoot('packages', 'proof', 'src', 'bench', 'main.ts'), ...process.argv.slice(2)]);
