import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { StoreInUse } from '@suaka/store-sql';
import { Connection } from './connection.ts';
import { sqliteLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { lockForWriting, openForWriting } from './open-database.ts';
import type { Call } from './wire.ts';
import { Writer } from './writer.ts';

/** The writer's thread: every group of calls that waits becomes one transaction. */

export interface WriterData {
  readonly file: string;
  /** NORMAL only in the power-cut proof, which must fail with it. */
  readonly synchronous: 'FULL' | 'NORMAL';
}

export type WriterNotice =
  | { readonly ready: true }
  | { readonly inUse: string }
  | { readonly closed: true };

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const { file, synchronous } = workerData as WriterData;

function start(): void {
  const lock = lockForWriting(file);
  const handle = openForWriting(file, synchronous);
  migrate(handle);
  const writer = new Writer(new Connection(handle));
  port.on('message', (message: Call[] | 'close') => {
    const waiting: Call[] = [];
    let isClosing = !collect(message, waiting);
    while (!isClosing && waiting.length < sqliteLimits.writesPerCommitMax) {
      const next = receiveMessageOnPort(port);
      if (next === undefined) break;
      isClosing = !collect(next.message as Call[] | 'close', waiting);
    }
    if (waiting.length > 0) port.postMessage(writer.runGroup(waiting));
    if (!isClosing) return;
    handle.close();
    lock.close();
    port.postMessage({ closed: true } satisfies WriterNotice);
    port.close();
  });
  port.postMessage({ ready: true } satisfies WriterNotice);
}

/** False where the message asks to close. */
function collect(message: Call[] | 'close', waiting: Call[]): boolean {
  if (message === 'close') return false;
  for (const call of message) waiting.push(call);
  return true;
}

try {
  start();
} catch (error) {
  if (!(error instanceof StoreInUse)) throw error;
  port.postMessage({ inUse: error.message } satisfies WriterNotice);
}
