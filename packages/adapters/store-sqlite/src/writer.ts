import { writeCommands, type Steps, type WriteContext } from '@suaka/store-sql';
import type { Connection } from './connection.ts';
import { drive } from './drive.ts';
import { outcomeOf, type Call, type Outcome } from './wire.ts';
import { WriterMemory } from './writer-memory.ts';

type AnyWriteCommand = (args: unknown, context: WriteContext) => Steps<unknown>;

/**
 * The single writer: many commands in one transaction. A command that throws before it wrote costs
 * the others nothing. One that throws afterwards makes the group run again, each command in a
 * savepoint of its own: this is rare, so the common path pays for no savepoints.
 */
export class Writer {
  readonly #connection: Connection;
  readonly #memory = new WriterMemory();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Runs the calls in their order and returns once all are durable, or say why they are not. */
  runGroup(calls: readonly Call[]): Outcome[] {
    try {
      return this.#together(calls) ?? this.#apart(calls);
    } catch (error) {
      // The commit itself failed, as with a full disk: nothing of the group holds.
      this.#rollback();
      return calls.map(() => outcomeOf(error));
    }
  }

  #together(calls: readonly Call[]): Outcome[] | undefined {
    this.#connection.handle.exec('begin immediate');
    const outcomes: Outcome[] = [];
    for (const call of calls) {
      const outcome = this.#run(call);
      if ('error' in outcome && this.#connection.hasWritten) {
        this.#rollback();
        return undefined;
      }
      outcomes.push(outcome);
    }
    this.#commit();
    return outcomes;
  }

  #apart(calls: readonly Call[]): Outcome[] {
    const { handle } = this.#connection;
    handle.exec('begin immediate');
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
    this.#commit();
    return outcomes;
  }

  #run({ name, args }: Call): Outcome {
    this.#connection.hasWritten = false;
    try {
      // The name was checked against the registry by the type of Engine.write.
      const command = writeCommands[name as keyof typeof writeCommands] as AnyWriteCommand;
      return { value: drive(this.#connection, command(args, this.#memory)) };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  #commit(): void {
    this.#connection.handle.exec('commit');
    this.#memory.commit();
  }

  #rollback(): void {
    if (this.#connection.handle.inTransaction) this.#connection.handle.exec('rollback');
    this.#memory.rollback();
  }
}
