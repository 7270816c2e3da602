/** `node packages/proof/src/bench/search.ts [MESSAGES]`: the part of the bench about search and histories alone. */
import { table } from './report.ts';
import { benchSearch } from './search-bench.ts';
import { searchFigures } from './search-figures.ts';

const many = Number(process.argv[2] ?? 1_000_000);
console.log(table(searchFigures(await benchSearch({ few: 1000, many }))));
