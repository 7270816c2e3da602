import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DiskEvent } from './disk-event.ts';
import { readTrace, tracedCalls } from './read-trace.ts';

const program = fileURLToPath(new URL('store-under-trace.ts', import.meta.url));

export interface Recording {
  readonly events: readonly DiskEvent[];
  /** The path of the journal: each write to it is a reply that left. */
  readonly journal: string;
}

/** Runs the store under strace (a Debian package) in `folder` and returns what it did to the disk. */
export function recordPowerCut(folder: string, synchronous: 'FULL' | 'NORMAL'): Recording {
  const trace = join(folder, 'trace');
  const journal = join(folder, 'journal');
  const strace = ['-f', '-y', '-xx', '-s', '1000000', '-e', `trace=${tracedCalls}`, '-o', trace];
  const arguments_ = ['--file', join(folder, 'suaka.db'), '--journal', journal, '--synchronous', synchronous];
  const run = spawnSync('strace', [...strace, process.execPath, program, ...arguments_], { encoding: 'utf8' });
  if (run.error) throw new Error('strace is needed: apt-get install strace', { cause: run.error });
  if (run.status !== 0) throw new Error(`the traced store failed: ${run.stderr}`);
  return { events: readTrace(readFileSync(trace, 'latin1')), journal };
}
