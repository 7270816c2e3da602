/** The browser's clock, randomness, timers and tabs. */
import { openStorage } from './indexed-storage.ts';
import type { Attention, Platform, Random, Tabs, Timers } from './platform.ts';

const random: Random = {
  id64() {
    const word = crypto.getRandomValues(new BigInt64Array(1))[0] ?? 0n;
    return word;
  },
};

const timers: Timers = {
  after(delayMs, run) {
    const id = setTimeout(run, delayMs);
    return () => clearTimeout(id);
  },
};

/** Without BroadcastChannel tabs stay apart: each notices a lost sign-in by the server's answer. */
function openTabs(): Tabs {
  if (typeof BroadcastChannel === 'undefined') return { announce() {}, onAnnounce() {} };
  const channel = new BroadcastChannel('suaka');
  return {
    announce: (event) => channel.postMessage(event),
    onAnnounce(listener) {
      channel.addEventListener('message', (message: MessageEvent<unknown>) => {
        if (message.data === 'signed-in' || message.data === 'signed-out') listener(message.data);
      });
    },
  };
}

const attention: Attention = {
  isHere: () => document.visibilityState === 'visible',
  onChange(listener) {
    document.addEventListener('visibilitychange', listener);
    addEventListener('online', listener);
  },
};

/** Everything of the browser that the page uses. */
export function browserPlatform(): Platform {
  return {
    clock: { nowMs: () => Date.now() },
    random,
    timers,
    storage: openStorage(),
    tabs: openTabs(),
    attention,
    reload: () => location.reload(),
  };
}
