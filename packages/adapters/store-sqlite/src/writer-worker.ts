import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { StoreInUse } from '@suaka/store-sql';
import { Connection } from './connection.ts';
import type { SqliteLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { lockForWriting, openForWriting } from './open-database.ts';
import type { Call } from './wire.ts';
import { Writer } from './writer.ts';

/** The writer's thread: every group of calls that waits becomes one transaction. */

export interface WriterData {
  readonly file: string;
  /** NORMAL only in the power-cut proof, which must fail with it. */
  readonly synchronous: 'FULL' | 'NORMAL';
  readonly limits: SqliteLimits;
}

export type WriterNotice = { readonly ready: true } | { readonly inUse: string } | { readonly closed: true };

if (parentPort === null) throw new Error('this file is the entry of a worker thread');
const port = parentPort;
const { file, synchronous, limits } = workerData as WriterData;

function start(): void {
  const lock = lockForWriting(file);
  const handle = openForWriting(file, synchronous, limits);
  migrate(handle);
  const writer = new Writer(new Connection(handle), limits);
  let timer: NodeJS.Timeout | undefined;
  const rest = (): void => {
    timer = writer.rest() ? setTimeout(rest, 0) : undefined;
  };
  port.on('message', (message: Call[] | 'close') => {
    clearTimeout(timer);
    const waiting: Call[] = [];
    let isClosing = !collect(message, waiting);
    while (!isClosing && waiting.length < limits.writesPerCommitMax) {
      const next = receiveMessageOnPort(port);
      if (next === undefined) break;
      isClosing = !collect(next.message as Call[] | 'close', waiting);
    }
    if (waiting.length > 0) port.postMessage(writer.runGroup(waiting));
    if (!isClosing) {
      timer = setTimeout(rest, limits.restAfterMs);
      return;
    }
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
