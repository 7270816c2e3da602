/**
 * Waiting to come in. auth.sendCode tells a newcomer how long; the house tells which place that is; at its time the
 * page asks again by itself. What is waited for is kept in the browser, so that a reload changes nothing.
 */
import { RpcError } from '../connection/connection.ts';
import type { App } from './app.ts';
import { askForCode, type CodeWay } from './sign-in.ts';

export interface Waiting {
  readonly phone: string;
  /** When the wait was first told, and when it ends; milliseconds of this device's clock. */
  readonly sinceMs: number;
  readonly dueMs: number;
  /** How many are before; undefined where the house does not say. */
  readonly ahead: number | undefined;
}

/** Told places are looked at so often; their time does not change, only how many are before. */
export const LOOK_EVERY_MS = 10_000;
/** A lost answer is asked for again after this. */
const AGAIN_MS = 3_000;

/** What came of asking for a code. */
export type Asked =
  | { readonly kind: 'sent'; readonly way: CodeWay }
  | { readonly kind: 'waiting'; readonly waiting: Waiting };

async function keep(app: App, waiting: Waiting | undefined): Promise<void> {
  await app.platform.storage.saveWaiting(waiting);
}

/** The wait that an earlier page of this browser was in. */
export async function keptWaiting(app: App): Promise<Waiting | undefined> {
  return app.platform.storage.loadWaiting();
}

/**
 * Asks for a code. Where a place in the waiting room is held for the number, resolves with the wait instead of
 * rejecting; every other wait (too many tries) stays the error that it is.
 */
export async function askToComeIn(app: App, phone: string, before?: Waiting): Promise<Asked> {
  try {
    const way = await askForCode(app, phone);
    await keep(app, undefined);
    return { kind: 'sent', way };
  } catch (error) {
    const seconds = error instanceof RpcError ? error.waitSeconds : undefined;
    if (seconds === undefined) throw error;
    const place = await app.connection.findPlace(phone);
    if (place === undefined && before === undefined) throw error;
    const nowMs = app.platform.clock.nowMs();
    const waiting: Waiting = {
      phone,
      sinceMs: before?.sinceMs ?? nowMs,
      dueMs: nowMs + seconds * 1000,
      ahead: place?.ahead,
    };
    await keep(app, waiting);
    return { kind: 'waiting', waiting };
  }
}

/** Gives the wait up, to come with another number. */
export async function leaveWaitingRoom(app: App): Promise<void> {
  await keep(app, undefined);
}

/** Looks at how many are before; the time stays as it was told. */
export async function lookAtPlace(app: App, waiting: Waiting): Promise<Waiting> {
  const place = await app.connection.findPlace(waiting.phone);
  if (place === undefined) return waiting;
  return { ...waiting, ahead: place.ahead };
}

/** When to ask again after something went wrong on the way. */
export function askAgainAt(app: App, waiting: Waiting): Waiting {
  return { ...waiting, dueMs: app.platform.clock.nowMs() + AGAIN_MS };
}
