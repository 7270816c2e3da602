import { rpcError } from '@suaka/domain';
import type { GatewayLimits } from '../limits.ts';
import type { LiveSession } from '../session/live-session.ts';
import type { Timed, TimerWheel } from '../time/timer-wheel.ts';

type Limits = Pick<GatewayLimits, 'invokeAfterMs' | 'invokeAfterMax'>;

/** The last requests of a session that failed, so that one which follows them fails too. */
const failuresRemembered = 32;

interface SessionOrder {
  readonly waiting: Set<Waiting>;
  failed: bigint[];
}

class Waiting implements Timed {
  dueMs: number;
  readonly missing: Set<bigint>;
  readonly settle: (ok: boolean) => void;

  constructor(missing: Set<bigint>, dueMs: number, settle: (ok: boolean) => void) {
    this.missing = missing;
    this.dueMs = dueMs;
    this.settle = settle;
  }

  due(): void {
    this.settle(false);
  }
}

/** Keeps the order that invokeAfterMsg and invokeAfterMsgs ask for. Source: core.telegram.org/api/invoking */
export class AfterQueue {
  private readonly wheel: TimerWheel;
  private readonly limits: Limits;
  private readonly orders = new WeakMap<LiveSession, SessionOrder>();

  constructor(wheel: TimerWheel, limits: Limits) {
    this.wheel = wheel;
    this.limits = limits;
  }

  /**
   * Resolves once each of `msgIds` was answered; one that did not come yet is waited for as well.
   * @throws RpcError MSG_WAIT_FAILED where one failed, did not end in time, or too many wait already
   */
  waitFor(session: LiveSession, msgIds: readonly bigint[], nowMs: number): Promise<void> {
    const order = this.orderOf(session);
    const isLost = msgIds.some((msgId) => order.failed.includes(msgId));
    if (isLost || order.waiting.size >= this.limits.invokeAfterMax) return Promise.reject(rpcError('MSG_WAIT_FAILED'));
    const missing = new Set(msgIds.filter((msgId) => session.server.requestState(msgId) !== 'answered'));
    if (missing.size === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const waiting = new Waiting(missing, nowMs + this.limits.invokeAfterMs, (ok) => {
        order.waiting.delete(waiting);
        this.wheel.remove(waiting);
        if (ok) resolve();
        else reject(rpcError('MSG_WAIT_FAILED'));
      });
      order.waiting.add(waiting);
      this.wheel.add(waiting);
    });
  }

  /** A request of the session was answered: those that wait for it alone go on, or fail with it. */
  settled(session: LiveSession, msgId: bigint, ok: boolean): void {
    if (ok && !this.orders.has(session)) return;
    const order = this.orderOf(session);
    if (!ok) order.failed = [...order.failed.slice(1 - failuresRemembered), msgId];
    for (const waiting of [...order.waiting]) {
      if (!waiting.missing.delete(msgId)) continue;
      if (!ok || waiting.missing.size === 0) waiting.settle(ok);
    }
  }

  private orderOf(session: LiveSession): SessionOrder {
    const known = this.orders.get(session);
    if (known !== undefined) return known;
    const order: SessionOrder = { waiting: new Set(), failed: [] };
    this.orders.set(session, order);
    return order;
  }
}
