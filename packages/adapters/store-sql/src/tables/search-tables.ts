import type { ContentSeq } from '@suaka/domain';
import type { Generated } from 'kysely';

export interface SearchTables {
  content_changes: ContentChangeTable;
}

/** A content that was changed after it was stored, once for each change. Kept until the search index has it. */
export interface ContentChangeTable {
  id: Generated<number>;
  seq: ContentSeq;
}
