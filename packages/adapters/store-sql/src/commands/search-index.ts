import { contentChanges } from './search-changes.ts';
import { forgetContentChanges } from './search-forget.ts';
import { searchRange, seqSince } from './search-range.ts';
import { shownContents } from './search-shown.ts';

export const searchWrites = { 'search.forgetChanges': forgetContentChanges };

export const searchReads = {
  'search.changes': contentChanges,
  'search.range': searchRange,
  'search.seqSince': seqSince,
  'search.shown': shownContents,
};
