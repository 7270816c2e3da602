import { RpcError } from '@suaka/domain';
import {
  advanceIndex,
  readCommands,
  StoreFull,
  writeCommands,
  type Engine,
  type Queries,
  type Steps,
  type WriteContext,
} from '@suaka/store-sql';
import pg from 'pg';
import { execute, Statements } from './connection.ts';
import { settledChanges } from './content-transactions.ts';
import { ContentSeqs } from './content-seqs.ts';
import { hasLost, StoreFault } from './faults.ts';
import { postgresLimits, type PostgresLimits } from './limits.ts';
import { migrate } from './migrate.ts';
import { postgresQueries } from './postgres-queries.ts';
import { TransactionContext } from './transaction-context.ts';
import { Turns, turnOf } from './turns.ts';
import { typeParsers } from './values.ts';

export interface PostgresStoreOptions {
  /** As PostgreSQL has it: postgres://user:password@host:port/database */
  readonly url: string;
  /** Those that differ from `postgresLimits`. */
  readonly limits?: Partial<PostgresLimits>;
}

type Read = (args: unknown) => Steps<unknown>;
type Write = (args: unknown, context: WriteContext) => Steps<unknown>;

/** Commands that are others here than on an engine with one writer. */
const reads = { ...readCommands, 'search.changes': settledChanges };

/** Opens a node's connections to a store and brings its schema up to date. */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Engine> {
  const store = new PostgresStore(options);
  await store.open();
  return store.engine;
}

class PostgresStore {
  readonly #limits: PostgresLimits;
  readonly #pool: pg.Pool;
  readonly #queries: Queries = postgresQueries();
  readonly #statements = new Statements(this.#queries);
  readonly #seqs = new ContentSeqs();
  readonly #turns = new Turns();
  #running = 0;
  #closing: Promise<void> | undefined;

  constructor({ url, limits }: PostgresStoreOptions) {
    this.#limits = { ...postgresLimits, ...limits };
    this.#pool = new pg.Pool({
      connectionString: url,
      max: this.#limits.connectionsMax,
      connectionTimeoutMillis: this.#limits.connectMs,
      statement_timeout: this.#limits.statementMs,
      types: typeParsers,
      pipeline: true,
    });
    // A connection that breaks while idle is replaced by the next command.
    this.#pool.on('error', () => undefined);
  }

  readonly engine: Engine = {
    // The types of Engine tie names, arguments and results together; here they are plain data.
    write: (name, args) =>
      this.#admitted(() =>
        this.#turns.take(turnOf(args), () => this.#write(writeCommands[name] as unknown as Write, args)),
      ) as never,
    read: (name, args) => this.#admitted(() => this.#read(reads[name] as unknown as Read, args)) as never,
    close: () => (this.#closing ??= this.#pool.end()),
  };

  async open(): Promise<void> {
    await this.#withClient((client) => migrate(client, this.#queries));
  }

  async #admitted(work: () => Promise<unknown>): Promise<unknown> {
    if (this.#closing !== undefined) throw new StoreFault('the store is closed');
    if (this.#running >= this.#limits.waitingMax) throw new StoreFull('too many commands are waiting');
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
    }
  }

  async #write(command: Write, args: unknown): Promise<unknown> {
    let waitMs = this.#limits.retryMs;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#withClient((client) => this.#writeOnce(client, command, args));
      } catch (error) {
        if (!hasLost(error) || attempt >= this.#limits.attemptsMax) throw faultOf(error);
      }
      await pause(waitMs * (0.5 + Math.random()));
      waitMs = Math.min(waitMs * 2, this.#limits.retryMsMax);
    }
  }

  async #writeOnce(client: pg.PoolClient, command: Write, args: unknown): Promise<unknown> {
    await this.#seqs.ready(client);
    const context = new TransactionContext(() => this.#seqs.take());
    return await inTransaction(client, 'begin isolation level serializable', async () => {
      const result = await this.#drive(client, command(args, context));
      await this.#drive(client, advanceIndex({ rowsMax: Infinity }, context));
      return result;
    });
  }

  async #read(command: Read, args: unknown): Promise<unknown> {
    const begin = 'begin isolation level repeatable read read only';
    return await this.#withClient((client) =>
      inTransaction(client, begin, () => this.#drive(client, command(args))),
    ).catch((error: unknown) => {
      throw faultOf(error);
    });
  }

  async #drive<Result>(client: pg.ClientBase, steps: Steps<Result>): Promise<Result> {
    let step = steps.next([]);
    while (step.done !== true) step = steps.next(await execute(client, this.#statements, step.value));
    return step.value;
  }

  async #withClient<Result>(work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      return await work(client);
    } catch (error) {
      // What is no refusal of the database may have left the connection in any state.
      if (!(error instanceof pg.DatabaseError) && !(error instanceof RpcError)) broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** The statement that begins it travels with the first one inside, and a failure of it shows there. */
async function inTransaction<Result>(
  client: pg.ClientBase,
  begin: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const begun = client.query(begin);
  try {
    const [result] = await Promise.all([work(), begun]);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** An error that a client caused stays what it is; everything else is a fault of the store. */
const faultOf = (error: unknown): unknown =>
  error instanceof pg.DatabaseError ? new StoreFault(`${error.message} (${error.code})`, { cause: error }) : error;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
