import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type OutputChunk, type Plugin } from 'rolldown';
import { bundleFolder, recordName, rootFolder, type BundleRecord } from './bundle-folder.ts';
import { sourceState } from './source-state.ts';

/** Threads, each a file of its own that holds only what that thread runs. */
const workerFiles = [
  'packages/adapters/store-sqlite/src/writer-worker.ts',
  'packages/adapters/search-sqlite/src/index-worker.ts',
  'packages/adapters/search-sqlite/src/query-worker.ts',
  'packages/adapters/workers-node/src/key-crypto-worker.ts',
];
const entryFile = 'packages/server/src/command-line.ts';

/** Many small files each, and plain JavaScript; all else of npm stays where it is and is loaded as ever. */
const bundledPackages =
  /^(@suaka\/|kysely|libphonenumber-js|lru-cache|linkify-it|uc\.micro|prom-client|@opentelemetry\/api|htmlparser2|dom|entities|valibot)/u;

/** Bundles that are kept: a server that runs loads parts of its own at need. */
const bundlesMax = 3;

const nameOf = (file: string): string => /(?<name>[^/]+)\.ts$/u.exec(file)?.groups?.['name'] ?? file;

/** What is loaded when the server starts. */
export interface BundleLook {
  /** File of the command line, absolute. */
  readonly entry: string;
  /** All files, of all threads. */
  readonly fileCount: number;
  /** Packages that are loaded from where npm put them. */
  readonly outside: ReadonlySet<string>;
}

/**
 * Bundles the server for a quick start: main thread and worker threads, one file each (and one for each part that is
 * loaded at need). Nothing is minified, so that traces can be read.
 * @param home folder that gets a folder for the bundle, and the record that names it
 */
export async function writeBundle(home: string = bundleFolder): Promise<BundleLook> {
  const startMs = Date.now();
  const folder = join(home, `${startMs.toString(36)}-${process.pid}`);
  const chunks: OutputChunk[] = [];
  for (const file of [...workerFiles, entryFile]) chunks.push(...(await bundleOne(file, folder)));
  // Files of npm packages are named by the lock file.
  const paths = chunks.flatMap(({ moduleIds }) => moduleIds.map((id) => relative(rootFolder, id)));
  const sources = new Set(['package-lock.json', ...paths.filter((path) => path.startsWith('packages/'))]);
  const states = Object.fromEntries([...sources].map((path) => [path, stateBefore(startMs, rootFolder + path)]));
  const entry = join(folder, nameOf(entryFile), `${nameOf(entryFile)}.mjs`);
  const record: BundleRecord = { entry, sources: states };
  const draft = join(folder, recordName);
  writeFileSync(draft, JSON.stringify(record));
  // In one step, so that whoever starts meanwhile has the old bundle or the new one.
  renameSync(draft, join(home, recordName));
  removeOld(home);
  const imports = chunks.flatMap((chunk) => [...chunk.imports, ...chunk.dynamicImports]);
  return { entry, fileCount: chunks.length, outside: new Set(imports.filter(isOutside)) };
}

async function bundleOne(file: string, folder: string): Promise<OutputChunk[]> {
  const build = await rolldown({
    input: { [nameOf(file)]: join(rootFolder, file) },
    platform: 'node',
    external: (id, _importer, isResolved) => !isResolved && /^[@\w]/u.test(id) && !bundledPackages.test(id),
    plugins: [placesOf(folder)],
    logLevel: 'silent',
  });
  const { output } = await build.write({
    dir: join(folder, nameOf(file)),
    format: 'esm',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name]-[hash].mjs',
  });
  await build.close();
  return output.filter((each) => each.type === 'chunk');
}

const isOutside = (specifier: string): boolean =>
  /^[@\w]/u.test(specifier) && !isBuiltin(specifier) && !specifier.endsWith('.mjs');

/** What was changed while the bundle was made may be in it or not, so no state is the one it was made of. */
const stateBefore = (startMs: number, file: string): string =>
  statSync(file).mtimeMs < startMs ? sourceState(file) : 'changed meanwhile';

/** What a source says about its own place stays true in the bundle; a thread is started from its bundled file. */
function placesOf(folder: string): Plugin {
  return {
    name: 'places',
    transform: (code, id) => {
      if (!id.startsWith(rootFolder) || !code.includes('import.meta.url')) return null;
      const withWorkers = code.replaceAll(
        /new URL\('\.\/(?<name>[\w-]+)\.ts', import\.meta\.url\)/gu,
        (whole, name: string) => {
          if (!workerFiles.some((file) => nameOf(file) === name)) return whole;
          return `new URL(${JSON.stringify(pathToFileURL(join(folder, name, `${name}.mjs`)).href)})`;
        },
      );
      return withWorkers.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
    },
  };
}

function removeOld(home: string): void {
  const folders = readdirSync(home, { withFileTypes: true }).filter((each) => each.isDirectory());
  const byAge = folders
    .map(({ name }) => ({ path: join(home, name), bornMs: statSync(join(home, name)).birthtimeMs }))
    .toSorted((a, b) => b.bornMs - a.bornMs);
  for (const { path } of byAge.slice(bundlesMax)) rmSync(path, { recursive: true, force: true });
}
