/** Keeps the page level with the server as long as it is open. */
import type { ConnectionStatus } from '../connection/connection.ts';
import { takeUpdates } from '../state/apply-updates.ts';
import { hasGap } from '../state/sync.ts';
import { nowSeconds, type App } from './app.ts';
import { catchUp, fillGaps, takeDialogs } from './catch-up.ts';
import { pumpOutbox } from './outbox-pump.ts';
import { inputPeer } from './peers.ts';
import { tellPresence } from './presence.ts';
import { settle } from './settle.ts';

/** How long a missing update is waited for before the difference is asked for. Source: core.telegram.org/api/updates */
const GAP_WAIT_MS = 500;

/** One catching up at a time; a wish that comes meanwhile starts one more after it. */
function singleFlight(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isWanted = false;
  const loop = async () => {
    do {
      isWanted = false;
      await run();
    } while (isWanted);
  };
  return () => {
    isWanted = true;
    running ??= loop().finally(() => {
      running = undefined;
    });
    return running;
  };
}

async function refreshStale(app: App): Promise<void> {
  const { staleChatIds } = app.store.get();
  if (staleChatIds.size === 0) return;
  app.store.update((state) => ({ ...state, staleChatIds: new Set() }));
  const peers = [...staleChatIds].map((id) => ({
    _: 'inputDialogPeer' as const,
    peer: inputPeer(app.store.get(), id),
  }));
  const answer = await app.connection.call({ _: 'messages.getPeerDialogs', peers });
  app.store.update((state) => takeDialogs(state, answer));
}

/** Begins to follow; called once, when somebody is signed in. */
export function follow(app: App): void {
  const level = singleFlight(() => catchUp(app));
  const fill = singleFlight(() => fillGaps(app));
  tellPresence(app, app.platform.attention);
  let cancelGapTimer: (() => void) | undefined;

  const watchGap = () => {
    if (!hasGap(app.store.get()) || cancelGapTimer !== undefined) return;
    const { sync, channelSyncs } = app.store.get();
    const isBehind = sync?.isBehind === true || [...channelSyncs.values()].some((one) => one.isBehind);
    const waitMs = isBehind ? 0 : GAP_WAIT_MS;
    cancelGapTimer = app.platform.timers.after(waitMs, () => {
      cancelGapTimer = undefined;
      if (hasGap(app.store.get())) settle(app, fill());
    });
  };

  app.connection.onUpdates((updates) => {
    app.store.update((state) => takeUpdates(state, updates, nowSeconds(app)));
    watchGap();
  });
  app.store.subscribe(() => {
    watchGap();
    settle(app, refreshStale(app));
  });
  app.connection.onStatus((status: ConnectionStatus) => {
    if (status.phase !== 'ready') return;
    settle(
      app,
      level().then(() => pumpOutbox(app)),
    );
  });
}
