import type { Figure } from './report.ts';
import type { SearchFigures } from './search-bench.ts';

/** A box of a million messages is to be as quick as one of a thousand, but for a factor of two. */
const ratioMark = 2;

export const searchFigures = ({ indexCpuUs, history, search, foundShare }: SearchFigures): Figure[] => [
  { key: 'search.indexCpuUs', what: 'CPU of indexing a message', value: indexCpuUs, unit: 'us' },
  { key: 'search.foundShare', what: 'searches that found something', value: foundShare, unit: '' },
  { key: 'search.fewP99Ms', what: 'search in few messages, 99 of 100 within', value: search.fewP99Ms, unit: 'ms' },
  { key: 'search.manyP99Ms', what: 'search in very many', value: search.manyP99Ms, unit: 'ms' },
  { key: 'search.ratio', what: 'the one over the other', value: search.ratio, unit: '', mark: ratioMark },
  { key: 'history.fewP99Ms', what: 'history of few messages, 99 of 100 within', value: history.fewP99Ms, unit: 'ms' },
  { key: 'history.manyP99Ms', what: 'history of very many', value: history.manyP99Ms, unit: 'ms' },
  { key: 'history.ratio', what: 'the one over the other', value: history.ratio, unit: '', mark: ratioMark },
];
