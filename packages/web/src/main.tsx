/** The page's first lines: a worker that speaks to the server, an empty state, and the screen. */
import { startWorker } from './connection/start-worker.ts';
import { WorkerConnection } from './connection/worker-connection.ts';
import { mount } from './mount.tsx';
import { browserPlatform } from './platform/browser.ts';
import { createStore } from './state/store.ts';

void mount({
  store: createStore(),
  connection: new WorkerConnection(startWorker(), location.origin),
  platform: browserPlatform(),
});
