/** Keeps the state over a reload. */
import { takeSnapshot } from '../state/snapshot.ts';
import type { App } from './app.ts';

/** Changes within this time are written together. */
const DELAY_MS = 400;

/** Writes snapshots as the state changes; what fades or is derived does not cause one. */
export function keepSnapshots(app: App): void {
  let cancel: (() => void) | undefined;
  let last = app.store.get();
  app.store.subscribe(() => {
    const state = app.store.get();
    const isSame =
      state.sync === last.sync &&
      state.histories === last.histories &&
      state.dialogs === last.dialogs &&
      state.users === last.users &&
      state.contactIds === last.contactIds;
    if (isSame || state.selfId === undefined || state.sync === undefined || cancel !== undefined) return;
    cancel = app.platform.timers.after(DELAY_MS, () => {
      cancel = undefined;
      last = app.store.get();
      void app.platform.storage.saveSnapshot(takeSnapshot(last));
    });
  });
}
