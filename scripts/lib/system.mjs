import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/** Programs that the tests start and npm does not bring: the command, and Debian's package of it. */
const programs = [
  { command: 'chromium', debianPackage: 'chromium' },
  { command: 'strace', debianPackage: 'strace' },
  { command: 'initdb', debianPackage: 'postgresql' },
];

/** Debian keeps PostgreSQL's programs off the path, in a folder for each version. */
const postgresFolder = '/usr/lib/postgresql';
const versions = existsSync(postgresFolder) ? readdirSync(postgresFolder) : [];
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  ...versions.map((version) => join(postgresFolder, version, 'bin')),
];

const isThere = (command) => folders.some((folder) => existsSync(join(folder, command)));

/**
 * Installs what is missing where we are root, else says the one line that does.
 * @returns {Promise<boolean>} true where everything is there.
 */
export const ensurePrograms = async () => {
  const missing = programs.filter(({ command }) => !isThere(command)).map((program) => program.debianPackage);
  if (missing.length === 0) return true;
  const install = ['install', '-y', '-q', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    console.error(`The tests need programs that are not here. This line installs them:`);
    console.error(`  sudo apt-get update && sudo apt-get ${install.join(' ')}`);
    return false;
  }
  console.log(`suaka: installing ${missing.join(', ')} with apt-get`);
  const options = {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  };
  if ((await run('apt-get', ['update', '-q'], options)) !== 0) console.error('suaka: apt-get update failed; trying on');
  return (await run('apt-get', install, options)) === 0;
};
