import { readdirSync } from 'node:fs';
import { declaredChecks, type Check } from './run/check.ts';

const folder = new URL('checks/', import.meta.url);

/** Loads every file of the folder of checks, each of which declares its own. */
export async function loadChecks(): Promise<readonly Check[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  for (const file of files.toSorted()) await import(new URL(file, folder).href);
  return declaredChecks();
}
