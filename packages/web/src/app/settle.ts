/** What becomes of an action that nobody waits for. */
import { RpcError } from '../connection/connection.ts';
import type { App } from './app.ts';
import { forgetEverything } from './sign-out.ts';

/** A lost sign-in ends the page; all else is tried again at the next 'ready', or was shown where it happened. */
export function settle(app: App, work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    if (error instanceof RpcError && error.code === 401) void forgetEverything(app);
  });
}
