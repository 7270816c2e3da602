/** `npm run check`: generate, types, format, lint, dependency rules, unused code. */
import { runChecks } from './lib/checks.mjs';
import { prepareToCheck } from './lib/prepare.mjs';

await prepareToCheck();
const { failed } = await runChecks();
process.exit(failed === 0 ? 0 : 1);
