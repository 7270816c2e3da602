import { ConfigError, readConfig, unknownNames, type Config } from '@suaka/operations/configuration';
import { createLogger, type Logger } from '@suaka/operations/telemetry';
import type { Command } from '../command-line.ts';
import { openStores } from '../compose/open-store.ts';
import type { RunningServer } from '../compose/server.ts';

/** A supervisor waits ten seconds after SIGTERM; whatever is not closed by then is left as it is, which loses nothing. */
const stopMs = 9_500;

/** Serves until a signal says to stop. */
export const serve: Command = async (_args, environment) => {
  try {
    const config = readConfig(environment);
    const log = createLogger(config.logLevel);
    for (const name of unknownNames(environment)) log.warn({ name }, 'this variable means nothing here');
    return await serveConfig(config, log);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    for (const problem of error.problems) console.error(`suaka: ${problem}`);
    return 1;
  }
};

async function serveConfig(config: Config, log: Logger): Promise<number> {
  const { promise: fault, resolve: onFault } = Promise.withResolvers<Error>();
  const stores = openStores(config, onFault);
  // It is awaited after the rest of the house has been loaded beside it.
  stores.catch(() => undefined);
  const { startServer } = await import('../compose/server.ts');
  try {
    const server = await startServer({ config, log, stores, fault });
    greet(server);
    return await serveUntilStopped(server, log, fault);
  } catch (error) {
    // Their thread would keep the process alive.
    await (await stores.catch(() => undefined))?.engine.close();
    throw error;
  }
}

function greet({ url, codesUrl }: RunningServer): void {
  console.log(`Suaka is at ${url}`);
  if (codesUrl !== undefined) console.log(`Codes appear here and at ${codesUrl}`);
}

async function serveUntilStopped(server: RunningServer, log: Logger, fault: Promise<Error>): Promise<number> {
  const ended = await Promise.race([stopSignal(), fault]);
  if (ended instanceof Error) log.error({ err: ended }, 'the store has failed, so the server stops');
  else log.info({ signal: ended }, 'stopping');
  const overdue = setTimeout(() => process.exit(1), stopMs);
  await server.stop();
  clearTimeout(overdue);
  return ended instanceof Error ? 1 : 0;
}

const stopSignal = (): Promise<string> =>
  new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => resolve(signal));
  });
