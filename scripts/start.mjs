/** `npm start`: prepares what is missing and serves. Runs on any Node that npm runs on. */
import { inRoot, pinnedNode } from './lib/paths.mjs';
import { prepare } from './lib/prepare.mjs';
import { become } from './lib/run.mjs';

await prepare();
become(pinnedNode, [inRoot('packages', 'server', 'src', 'main.ts'), 'serve', ...process.argv.slice(2)]);
