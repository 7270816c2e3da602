import { advanceIndex, writeCommands, type Steps, type WriteContext } from '@suaka/store-sql';
import type { Connection } from './connection.ts';
import { drive } from './drive.ts';
import type { SqliteLimits } from './limits.ts';
import { outcomeOf, type Call, type Outcome } from './wire.ts';
import { WriterMemory } from './writer-memory.ts';

export type AnyWriteCommand = (args: never, context: WriteContext) => Steps<unknown>;

/**
 * The single writer: many commands in one transaction. A command that throws before it wrote costs
 * the others nothing. One that throws afterwards makes the group run again, each command in a
 * savepoint of its own: this is rare, so the common path pays for no savepoints.
 */
export class Writer {
  readonly #connection: Connection;
  readonly #limits: SqliteLimits;
  readonly #commands: Readonly<Record<string, AnyWriteCommand>>;
  readonly #memory: WriterMemory;

  constructor(
    connection: Connection,
    limits: SqliteLimits,
    commands: Readonly<Record<string, AnyWriteCommand>> = writeCommands,
  ) {
    this.#connection = connection;
    this.#limits = limits;
    this.#commands = commands;
    this.#memory = new WriterMemory(limits);
  }

  /**
   * Brings the index on while nothing else waits.
   *
   * @returns whether more is left to do.
   */
  rest(): boolean {
    const { tail } = this.#memory;
    if (tail.length === 0) return false;
    try {
      this.#connection.beginWriting();
      tail.hasten();
      this.#commit(this.#limits.indexRowsAtRest);
    } catch {
      // The next write meets the same fault, and there is someone to tell.
      this.#rollback();
      return false;
    }
    return tail.length > 0;
  }

  /** Runs the calls in their order and returns once all are durable, or say why they are not. */
  runGroup(calls: readonly Call[]): Outcome[] {
    try {
      return this.#together(calls) ?? this.#apart(calls);
    } catch (error) {
      // The commit itself failed, as with a full disk: nothing of the group holds, nor what was
      // remembered of it.
      this.#rollback();
      this.#memory.forget();
      return calls.map(() => outcomeOf(error));
    }
  }

  #together(calls: readonly Call[]): Outcome[] | undefined {
    this.#connection.beginWriting();
    const outcomes: Outcome[] = [];
    for (const call of calls) {
      const outcome = this.#run(call);
      if ('error' in outcome && this.#connection.hasWritten) {
        this.#rollback();
        return undefined;
      }
      outcomes.push(outcome);
    }
    this.#commit(this.#indexRows());
    return outcomes;
  }

  #apart(calls: readonly Call[]): Outcome[] {
    const { handle } = this.#connection;
    this.#connection.beginWriting();
    const rows = this.#limits.indexRowsPerCommit;
    const outcomes = calls.map((call) => {
      handle.exec('savepoint command');
      const outcome = this.#run(call);
      if ('error' in outcome) {
        handle.exec('rollback to command');
        this.#memory.rollback();
      } else {
        this.#memory.commit();
      }
      handle.exec('release command');
      return outcome;
    });
    this.#commit(rows);
    return outcomes;
  }

  #run({ name, args }: Call): Outcome {
    this.#connection.hasWritten = false;
    try {
      const command = this.#commands[name];
      // Engine.write takes no other names.
      if (command === undefined) throw new Error(`no command ${name}`);
      return { value: drive(this.#connection, command(args as never, this.#memory)) };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  /** Twice what came, so that a batch is done before the next is due. */
  #indexRows(): number {
    return this.#memory.tail.added * 2 + this.#limits.indexRowsPerCommit;
  }

  #commit(indexRows: number): void {
    drive(this.#connection, advanceIndex({ rowsMax: indexRows }, this.#memory));
    this.#connection.commit();
    this.#memory.commit();
  }

  #rollback(): void {
    if (this.#connection.handle.inTransaction) this.#connection.handle.exec('rollback');
    this.#memory.rollback();
  }
}
