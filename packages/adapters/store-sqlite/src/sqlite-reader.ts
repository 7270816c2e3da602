import type { ReadCommand } from '@suaka/store-sql';
import { Connection } from './connection.ts';
import { drive } from './drive.ts';
import { sqliteLimits } from './limits.ts';
import { openForReading } from './open-database.ts';

/** Reads a store on a thread that may wait for the answer. */
export interface SqliteReader {
  /** Runs a command on one snapshot. */
  read<Args, Result>(command: ReadCommand<Args, Result>, args: Args): Result;
  close(): void;
}

/** Opens a connection of its own to a store that is open already, for work that other threads must not wait for. */
export function openSqliteReader(file: string): SqliteReader {
  const connection = new Connection(openForReading(file, sqliteLimits));
  return {
    read: (command, args) => {
      connection.begin();
      try {
        return drive(connection, command(args));
      } finally {
        connection.commit();
      }
    },
    close: () => void connection.handle.close(),
  };
}
