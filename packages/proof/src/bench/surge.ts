/** `node packages/proof/src/bench/surge.ts [--quick]`: the rush alone. */
import { table } from './report.ts';
import { benchSurge } from './surge-bench.ts';
import { surgeFigures } from './surge-figures.ts';
import { quickSurge, wholeSurge } from './surge-size.ts';

const size = process.argv.includes('--quick') ? quickSurge : wholeSurge;
console.log(table(surgeFigures(await benchSurge(size, (line) => console.error(line)))));
process.exit(0);
