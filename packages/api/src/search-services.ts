import type { SearchParts } from '@suaka/domain';

/** What handlers use to find messages. */
export interface SearchServices {
  readonly search: SearchParts;
}
