import { join } from 'node:path';
import type { Config } from '@suaka/operations/configuration';
import type { Logger, Metrics } from '@suaka/operations/telemetry';
import { openSearchIndex, type RunningSearchIndex } from '@suaka/search-sqlite';
import { storeFileOf, type Stores } from './open-store.ts';

const microsecondsPerSecond = 1_000_000;

/** Opens the index of messages beside the store and lets it follow what is written, on threads of its own. */
export function composeSearch(config: Config, stores: Stores, metrics: Metrics, log: Logger): RunningSearchIndex {
  let forgotten = 0;
  return openSearchIndex({
    file: join(config.dataFolder, 'search.db'),
    store:
      config.store.kind === 'sqlite'
        ? { file: storeFileOf(config) }
        : { changesSince: (mark, limit) => stores.search.changes(mark, limit) },
    onIndexed: ({ contents, cpuUs, change }) => {
      metrics.indexedContents.inc(contents);
      metrics.backgroundSeconds.inc({ work: 'search-index' }, cpuUs / microsecondsPerSecond);
      if (change <= forgotten) return;
      forgotten = change;
      // What is not forgotten now is with the next part.
      stores.search
        .forgetChanges(change)
        .catch((err: unknown) => log.warn({ err }, 'indexed changes were not forgotten'));
    },
    onQueried: (cpuUs) => metrics.backgroundSeconds.inc({ work: 'search' }, cpuUs / microsecondsPerSecond),
    onFault: (err) =>
      log.error({ err }, 'indexing for the search has ended: what is new is not found until the next start'),
  });
}
