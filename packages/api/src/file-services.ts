import type { FileParts } from '@suaka/domain';

/** What handlers use of files. */
export interface FileServices {
  readonly files: FileParts;
}
