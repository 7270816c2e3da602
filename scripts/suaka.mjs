/** `npm run suaka -- COMMAND`: the command line of the server. */
import { inRoot, pinnedNode } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { become } from './lib/run.mjs';

await prepare();
become(pinnedNode, [inRoot('packages', 'server', 'src', 'main.ts'), ...process.argv.slice(2)]);
