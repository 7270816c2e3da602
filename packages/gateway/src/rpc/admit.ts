import type { Caller, Lane } from '@suaka/api';
import { rpcError } from '@suaka/domain';
import { goOn, inQueue, type Admission } from '@suaka/operations/admission';

/** The one place where a request may be made to wait or be refused before its handler runs. */
export interface Admit {
  /** The lane that a request counts to, by who asks; `enter` and `left` get it. */
  laneOf(lane: Lane, caller: Caller): Lane;
  /**
   * Undefined where the request may go on at once, which is nearly always; else resolves when its turn has come.
   * @throws RpcError FLOOD_WAIT_X where it may not go on, at once or after a while
   */
  enter(lane: Lane, caller: Caller): Promise<void> | undefined;
  /** A request that went on has ended. */
  left(lane: Lane, tookMs: number): void;
  /** The caller has just signed up. */
  born(caller: Caller): void;
}

/** Lets everything through at once. */
export const admitAll: Admit = {
  laneOf: (lane) => lane,
  enter: () => undefined,
  left: () => undefined,
  born: () => undefined,
};

/** Asks the lanes. */
export const admitBy = (admission: Admission): Admit => ({
  laneOf: (lane, { authKeyId }) => admission.laneOf(lane, authKeyId),
  enter: (lane, { userId, authKeyId }) => {
    const waiter = new Waiter();
    const verdict = admission.offer(lane, userId ?? authKeyId, waiter);
    if (verdict === goOn) return undefined;
    if (verdict === inQueue) return waiter.turn();
    throw rpcError('FLOOD_WAIT_X', verdict);
  },
  left: (lane, tookMs) => admission.left(lane, tookMs),
  born: ({ authKeyId }) => admission.born(authKeyId),
});

/** A request that may have to wait; the promise is made only where it does. */
class Waiter {
  go: () => void = unasked;
  refuse: (waitS: number) => void = unasked;

  turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.go = resolve;
      this.refuse = (waitS) => reject(rpcError('FLOOD_WAIT_X', waitS));
    });
  }
}

function unasked(): never {
  throw new Error('a turn was given before anyone waited for it');
}
