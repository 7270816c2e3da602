/**
 * The real house, whole, with three things more: whoever started it can take a handler's place in the table of handlers,
 * can move the clock, and has the pages of names that end in .test fetched from this machine.
 */
import { handlers, type Handler } from '@suaka/api';
import { pageFetcher, isPublicAddress } from '@suaka/link-previews';
import { readConfig } from '@suaka/operations/configuration';
import { createLogger } from '@suaka/operations/telemetry';
import { openStores } from '@suaka/server/open-store';
import { startServer } from '@suaka/server/server';
import { systemClock } from '@suaka/system';
import type { MethodName } from '@suaka/tl';
import { lookup } from 'node:dns/promises';
import type { Tampering } from './mutation.ts';

// The map is shared by reference with the gateway, which looks each request up in it.
const table = handlers as Map<MethodName, Handler>;
const originals = new Map(table);

let aheadMs = 0;

const tamperings = {
  mutation: ({ method, answer }: Tampering & { kind: 'mutation' }): void => {
    for (const [name, handler] of originals) table.set(name, handler);
    const original = method === undefined ? undefined : originals.get(method as MethodName);
    if (original !== undefined) {
      table.set(original.method, { ...original, run: () => Promise.resolve(answer as never) });
    }
  },
  clock: (move: Tampering & { kind: 'clock' }): void => {
    aheadMs = move.aheadMs;
  },
};

process.on('message', (tampering: Tampering) => {
  tamperings[tampering.kind](tampering as never);
  process.send?.({ done: true });
});

const loopback = '127.0.0.1';
const config = readConfig(process.env);
const fault = Promise.withResolvers<Error>();
void fault.promise.then(() => process.exit(1));
await startServer({
  config,
  log: createLogger(config.logLevel),
  stores: openStores(config, fault.resolve),
  fault: fault.promise,
  clock: { ...systemClock, nowMs: () => systemClock.nowMs() + aheadMs },
  fetcher: pageFetcher({
    resolve: async (host) => (host.endsWith('.test') ? [loopback] : [(await lookup(host)).address]),
    isAllowed: (address) => address === loopback || isPublicAddress(address),
  }),
});
