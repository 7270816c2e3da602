/** `npm run generate`: the code that is generated and never committed. */
import { prepareToCheck } from './lib/prepare.mjs';

await prepareToCheck();
