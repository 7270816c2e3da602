/** `npm run methods`: runs the checks of all methods with stock clients and writes docs/methods.md; see its --mutate. */
import { inRoot, pinnedNode } from './lib/paths.mjs';
import { prepareToCheck } from './lib/prepare.mjs';
import { become } from './lib/run.mjs';

await prepareToCheck();
become(pinnedNode, [inRoot('packages', 'proof', 'src', 'methods', 'main.ts'), ...process.argv.slice(2)]);
