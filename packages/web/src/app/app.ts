/** What every action of the page is given: the state, the line to the server, and the browser. */
import type { Connection } from '../connection/connection.ts';
import type { Platform } from '../platform/platform.ts';
import type { Store } from '../state/store.ts';

export interface App {
  readonly store: Store;
  readonly connection: Connection;
  readonly platform: Platform;
}

/** The clock's time in the protocol's unit. */
export function nowSeconds(app: App): number {
  return Math.floor(app.platform.clock.nowMs() / 1000);
}
