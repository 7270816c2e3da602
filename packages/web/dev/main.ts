/** Mounts the page on a pretended server: `?welcome` for the door, else as Sari, who has some chats. */
import { mount } from '../src/mount.tsx';
import { createStore } from '../src/state/store.ts';
import { browserPlatform } from '../src/platform/browser.ts';
import type { Platform } from '../src/platform/platform.ts';
import { createFakeConnection } from './fake-connection.ts';
import { sampleState } from './sample-state.ts';

const isWelcome = location.search.includes('welcome');
const store = createStore();
const platform: Platform = {
  ...browserPlatform(),
  storage: {
    loadSnapshot: async () => undefined,
    saveSnapshot: async () => {},
    loadOutbox: async () => [],
    saveOutgoing: async () => {},
    dropOutgoing: async () => {},
    loadWaiting: async () => undefined,
    saveWaiting: async () => {},
    clear: async () => {},
  },
};
await mount({ store, platform, connection: createFakeConnection(location.search) });
if (!isWelcome) store.update(() => sampleState(location.search));
