/** After a build: writes .br and .gz beside what compresses, and prints what the browser has to load. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = new URL('../dist/', import.meta.url);
/** Smaller files are not worth a second one. */
const BYTES_MIN = 1024;

interface Size {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

function compress(name: string): Size {
  const bytes = readFileSync(new URL(name, folder));
  const gzip = gzipSync(bytes, { level: 9 });
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  if (bytes.length >= BYTES_MIN && !/\.(woff2|png|br|gz)$/.test(name)) {
    writeFileSync(new URL(`${name}.gz`, folder), gzip);
    writeFileSync(new URL(`${name}.br`, folder), brotli);
  }
  return { name, raw: bytes.length, gzip: gzip.length, brotli: brotli.length };
}

const names = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.pathname.length).replace(/^\//, ''));
const sizes = names.map(compress).sort((a, b) => a.name.localeCompare(b.name));
const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);

for (const { name, raw, gzip, brotli } of sizes)
  console.log(`${kilo(raw)} ${kilo(gzip)} gzip ${kilo(brotli)} br  ${name}`);
const scripts = sizes.filter(({ name }) => name.endsWith('.js'));
console.log(`${kilo(scripts.reduce((sum, one) => sum + one.gzip, 0))} gzip  all scripts`);
