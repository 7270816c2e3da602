import type { Caller, Lane } from '@suaka/api';

/**
 * The one place where a request may be made to wait or be refused before its handler runs.
 * Resolves when the request may go on; throws FLOOD_WAIT_X where it may not.
 */
export type Admit = (lane: Lane, caller: Caller) => Promise<void> | undefined;

/** Lets everything through at once. */
export const admitAll: Admit = () => undefined;
