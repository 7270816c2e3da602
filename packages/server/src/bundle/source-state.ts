import { statSync } from 'node:fs';

/** What shows that a file was changed, without reading it; empty where there is none. */
export function sourceState(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats === undefined ? '' : `${stats.mtimeMs}/${stats.size}`;
}
