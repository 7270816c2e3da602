import type { ReadCommands, WriteCommands } from './commands/registry.ts';

type ArgsOf<Command> = Command extends (args: infer Args, ...rest: never[]) => unknown ? Args : never;
type ResultOf<Command> = Command extends (...args: never[]) => Generator<unknown, infer Result, never> ? Result : never;

/** Runs commands by name. An adapter of the domain's ports is written over this, once. */
export interface Engine {
  /**
   * Runs a command in a transaction and resolves after the commit is durable. Rejects with the
   * `RpcError` that the command threw, or with `StoreFull` where too many are waiting.
   */
  write<Name extends keyof WriteCommands>(
    name: Name,
    args: ArgsOf<WriteCommands[Name]>,
  ): Promise<ResultOf<WriteCommands[Name]>>;
  /** Runs a command on one snapshot that holds every write that was resolved before. */
  read<Name extends keyof ReadCommands>(
    name: Name,
    args: ArgsOf<ReadCommands[Name]>,
  ): Promise<ResultOf<ReadCommands[Name]>>;
  /** How long the oldest write under way waits for its commit, in milliseconds; absent where an engine cannot tell. */
  readonly writerDelayMs?: () => number;
  /** Refuses further commands, waits for those under way and closes the files. */
  close(): Promise<void>;
}

/** The queue of writes is full; the caller may ask again shortly. */
export class StoreFull extends Error {
  override readonly name: string = 'StoreFull';
}

/** Another store has the same files open for writing. */
export class StoreInUse extends Error {
  override readonly name: string = 'StoreInUse';
}
