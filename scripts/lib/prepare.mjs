import { existsSync } from 'node:fs';
import { isInstalled } from './installed.mjs';
import { inRoot, pinnedNode } from './paths.mjs';
import { run } from './run.mjs';
import { contentHash, isFresh, setStamp } from './stamp.mjs';

/** Says what is being done, does it, and ends the program where it fails. */
const announced = async (says, work) => {
  const startMs = Date.now();
  console.log(`suaka: ${says}`);
  const code = await work();
  if (code !== 0) {
    console.error(`suaka: this failed: ${says}`);
    process.exit(code);
  }
  console.log(`suaka: done in ${((Date.now() - startMs) / 1000).toFixed(1)} s`);
};

/** One piece of preparation: done when its inputs changed or its outputs are missing. */
const step = async ({ name, says, inputs, outputs, work }) => {
  const hash = contentHash(inputs);
  if (isFresh(name, hash) && outputs.every((path) => existsSync(path))) return;
  await announced(says, work);
  setStamp(name, hash);
};

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Keeps a run inside a run of npm from inheriting its settings (npm_config_*), such as a workspace. */
const cleanEnv = () =>
  Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('npm_config_')));

/**
 * Install scripts are left out: all native packages of the lock file bring their binaries along, and without the scripts
 * no compiler is needed. The one script that has to run is that of the package `node`, which fetches Node 24.
 */
const installWork = async () => {
  const options = { env: cleanEnv() };
  const code = await run(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], options);
  return code === 0 ? run(npm, ['rebuild', 'node', '--loglevel=error'], options) : code;
};

/** The packages as the lock file names them, and Node 24 itself, which arrives by an install script. */
const install = async () => {
  if (isInstalled()) return;
  await announced('installing the packages that package-lock.json names', installWork);
};

const runScript = (folder, script) => run(npm, ['run', '--silent', script, '-w', folder], { env: cleanEnv() });

/** Typed codecs out of the schemas that npm packages carry: the whole one, and the small one of the page. */
const generate = async () => {
  await step({
    name: 'generate',
    says: 'generating the TL codecs',
    inputs: ['packages/tl', 'package-lock.json'],
    outputs: [inRoot('packages', 'tl', 'generated')],
    work: () => run(pinnedNode, [inRoot('packages', 'tl', 'generator', 'main.ts')]),
  });
  await step({
    name: 'generate-web',
    says: 'generating the codec of the page',
    inputs: ['packages/web/codec', 'packages/web/src/codec', 'package-lock.json'],
    outputs: [inRoot('packages', 'web', 'src', 'codec', 'generated')],
    work: () => run(pinnedNode, [inRoot('packages', 'web', 'codec', 'generate.ts')]),
  });
};

/** The web client, as static files that the server hands out. */
const buildWeb = () =>
  step({
    name: 'web',
    says: 'building the web page',
    inputs: ['packages/web', 'packages/tl', 'packages/mtproto', 'packages/adapters/crypto-web', 'package-lock.json'],
    outputs: [inRoot('packages', 'web', 'dist', 'index.html')],
    work: () => runScript('packages/web', 'build'),
  });

/** The server as few files, for a quick start (docs/decisions/one-file-to-start.md); quick where no source changed. */
const bundleServer = async () => {
  const code = await run(pinnedNode, [inRoot('packages', 'server', 'src', 'bundle', 'main.ts')]);
  // Without it the server runs from its sources.
  if (code !== 0) console.error('suaka: the server could not be bundled, so it starts slowly');
};

/** Brings a fresh clone to where the server can run; quick where nothing changed. */
export const prepare = async () => {
  await install();
  await generate();
  await buildWeb();
  await bundleServer();
};

/** What the checks need: the packages, the generated code and a server that starts quickly, but no page. */
export const prepareToCheck = async () => {
  await install();
  await generate();
  await bundleServer();
};
