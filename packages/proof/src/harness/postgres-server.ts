import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Debian keeps the programs of each version in a folder of its own. */
const debianFolder = '/usr/lib/postgresql';
const user = 'postgres';
const startTriesMax = 100;

/** A real PostgreSQL of one's own, on a socket in a folder that goes with it. */
export interface PostgresServer {
  /** The address of a new database: empty, or a copy of one that nobody is connected to. */
  createDatabase(copyOf?: string): Promise<string>;
  stop(): Promise<void>;
}

/** Where PostgreSQL's programs are. @throws where there are none */
function programsFolder(): string {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debianFolder, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined) throw new Error('PostgreSQL is not installed: apt-get install postgresql');
  return found;
}

/** PostgreSQL refuses to run as root, so root runs it as its own user. */
const asItself = (folder: string): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {};
  const numberOf = (flag: string): number => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [numberOf('-u'), numberOf('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid };
};

/** Starts a server that keeps nothing past its end. What it does on a disk that fails is not tested with it. */
export async function startPostgres(): Promise<PostgresServer> {
  const programs = programsFolder();
  const folder = mkdtempSync(join(tmpdir(), 'suaka-postgres-'));
  const as = asItself(folder);
  const data = join(folder, 'data');
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    as,
  );
  if (made.status !== 0) throw new Error(`initdb: ${String(made.stderr)}`);
  const options = ['-c', 'fsync=off', '-c', 'listen_addresses=', '-c', 'max_connections=200', '-k', folder];
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...options], { ...as, stdio: 'ignore' });
  await untilReady(programs, folder, server);
  let count = 0;
  return {
    createDatabase: async (copyOf) => {
      const name = `suaka_${++count}`;
      const template = copyOf === undefined ? 'template0' : new URL(copyOf).pathname.slice(1);
      const args = ['-h', folder, '-U', user, '-T', template, '-E', 'UTF8', name];
      const created = spawnSync(join(programs, 'createdb'), args, { encoding: 'utf8' });
      if (created.status !== 0) throw new Error(`createdb: ${created.stderr}`);
      return `postgres://${user}@localhost/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: async () => {
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(programs: string, folder: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < startTriesMax; tries++) {
    if (spawnSync(join(programs, 'pg_isready'), ['-h', folder, '-q']).status === 0) return;
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    await pause(50);
  }
  throw new Error('PostgreSQL does not answer');
}
