import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { patientWrites, readCommands, StoreInUse, type Engine, type Steps } from '@suaka/store-sql';
import { Connection } from './connection.ts';
import { drive } from './drive.ts';
import { sqliteLimits, type SqliteLimits } from './limits.ts';
import { openForReading } from './open-database.ts';
import { StoreFault, type Outcome } from './wire.ts';
import { WriteQueue } from './write-queue.ts';
import type { WriterData, WriterNotice } from './writer-worker.ts';

export interface SqliteStoreOptions {
  /** The database file; its log and lock lie beside it. */
  readonly file: string;
  /** Called when the writer ends by a fault: nothing can be stored any more. */
  readonly onFault?: (fault: Error) => void;
  /** NORMAL only in the power-cut proof, which must fail with it. */
  readonly synchronous?: 'FULL' | 'NORMAL';
  /** Those that differ from `sqliteLimits`. */
  readonly limits?: Partial<SqliteLimits>;
}

type AnyReadCommand = (args: unknown) => Steps<unknown>;

/**
 * Opens the store: starts the writer on a thread of its own, brings the schema up to date and opens
 * a connection for reading on this thread.
 *
 * @throws StoreInUse where another store has the file open: docs/decisions/one-writer.md
 */
export async function openSqliteStore(options: SqliteStoreOptions): Promise<Engine> {
  const limits: SqliteLimits = { ...sqliteLimits, ...options.limits };
  const workerData: WriterData = { file: options.file, synchronous: options.synchronous ?? 'FULL', limits };
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), { workerData });
  const [first] = (await once(worker, 'message')) as [WriterNotice];
  if ('inUse' in first) {
    await worker.terminate();
    throw new StoreInUse(first.inUse);
  }
  const reader = new Connection(openForReading(options.file, limits));
  return engineOver(worker, new WriteQueue(worker, limits), reader, options);
}

function engineOver(worker: Worker, queue: WriteQueue, reader: Connection, options: SqliteStoreOptions): Engine {
  let closing: Promise<void> | undefined;
  worker.on('message', (message: Outcome[] | WriterNotice) => {
    if (Array.isArray(message)) queue.settle(message);
  });
  worker.on('error', (error) => {
    queue.fail(error as Error);
    options.onFault?.(error as Error);
  });
  const close = async (): Promise<void> => {
    queue.flush();
    worker.postMessage('close');
    await once(worker, 'exit');
    queue.fail(new StoreFault('the store is closed'));
    reader.handle.close();
  };
  return {
    // The types of Engine tie names, arguments and results together; threads carry plain data.
    write: (name, args) =>
      (closing ? Promise.reject(closed()) : queue.push({ name, args }, patientWrites.has(name))) as never,
    read: (name, args) => readOn(reader, readCommands[name] as unknown as AnyReadCommand, args) as never,
    writerDelayMs: () => queue.oldestMs,
    close: () => (closing ??= close()),
  };
}

const closed = (): StoreFault => new StoreFault('the store is closed');

/** Runs a read on one snapshot. Asynchronous, so that it can move to a thread of its own. */
async function readOn(reader: Connection, command: AnyReadCommand, args: unknown): Promise<unknown> {
  reader.begin();
  try {
    return drive(reader, command(args));
  } finally {
    reader.commit();
  }
}
