/** `npm run generate`: the code that is generated and never committed. */
import { generate } from './lib/prepare.mjs';

await generate();
