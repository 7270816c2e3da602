import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, root } from './paths.mjs';

const ignored = new Set(['node_modules', 'dist', 'generated', 'data', '.git']);

function* filesUnder(path) {
  let stats;
  try {
    stats = statSync(join(root, path));
  } catch {
    return;
  }
  if (stats.isFile()) {
    yield path;
    return;
  }
  const names = readdirSync(join(root, path));
  // Not toSorted(), which Node 18 does not have; and by code unit, so that every machine hashes alike.
  for (const name of Array.from(names).sort((a, b) => (a < b ? -1 : 1))) {
    if (!ignored.has(name)) yield* filesUnder(join(path, name));
  }
}

/** One hash over the names and contents of files and folders (outputs and packages left out). */
export const contentHash = (paths) => {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of filesUnder(path)) {
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
};

const stampFile = (name) => inRoot('node_modules', '.cache', 'suaka', name);

/** True where the work called `name` was last finished for exactly this hash. */
export const isFresh = (name, hash) => {
  try {
    return readFileSync(stampFile(name), 'utf8') === hash;
  } catch {
    return false;
  }
};

/** Remembers that the work called `name` is finished for this hash. */
export const setStamp = (name, hash) => {
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), hash);
};
