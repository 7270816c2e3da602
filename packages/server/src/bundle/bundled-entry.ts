import { readFileSync } from 'node:fs';
import { bundleFolder, recordName, rootFolder, type BundleRecord } from './bundle-folder.ts';
import { sourceState } from './source-state.ts';

/**
 * The command line as one file of all sources (docs/decisions/one-file-to-start.md), or undefined where there is no
 * bundle or a source is another by now: then the sources themselves run, which only takes longer to load.
 */
export function bundledEntry(folder: string = bundleFolder, root: string = rootFolder): string | undefined {
  const record = readRecord(`${folder}${recordName}`);
  if (record === undefined) return undefined;
  const isFresh = Object.entries(record.sources).every(([path, state]) => sourceState(root + path) === state);
  return isFresh ? record.entry : undefined;
}

function readRecord(file: string): BundleRecord | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as BundleRecord;
  } catch {
    return undefined;
  }
}
