import type { tl } from '@mtcute/core';

/** The answer to a request, as mtcute types it. */
export type AnswerOf<T extends tl.RpcMethod> = tl.RpcCallReturn[T['_']];

/**
 * A client of some layer behind one face: requests and answers look as mtcute's do (camelCase, Long), whatever library
 * carries them and whatever layer it speaks.
 */
export interface MethodDevice {
  /** For the page: 'mtcute', 'GramJS', 'own client'. */
  readonly client: string;
  readonly layer: number;
  /** Every update that was pushed, oldest first; the oldest ones are dropped past a limit. */
  readonly updates: readonly tl.TypeUpdate[];
  call<T extends tl.RpcMethod>(request: T): Promise<AnswerOf<T>>;
  close(): Promise<void>;
}

/** More updates than any check waits for. */
export const updatesLengthMax = 2000;

/** Keeps an update, and drops the oldest where there are too many. */
export function keepUpdate(updates: tl.TypeUpdate[], update: tl.TypeUpdate): void {
  updates.push(update);
  if (updates.length > updatesLengthMax) updates.shift();
}

/** What signing in needs of a device, beside its number. */
export interface Entrance {
  readonly phone: string;
  /** The name of a newcomer; absent where the number has an account. */
  readonly firstName?: string;
}
