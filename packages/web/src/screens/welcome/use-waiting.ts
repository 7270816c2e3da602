/** Counts a wait down, looks at the place now and then, and asks again when its time has come. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { CodeWay } from '../../app/sign-in.ts';
import { askAgainAt, askToComeIn, LOOK_EVERY_MS, lookAtPlace, type Waiting } from '../../app/waiting-room.ts';
import { ConnectionLostError } from '../../connection/connection.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useNow } from '../../ui/use-now.ts';

export interface WaitingState {
  readonly waiting: Waiting;
  readonly secondsLeft: number;
  /** 0 to 1: how much of the wait is over. */
  readonly share: number;
  readonly isEntering: boolean;
  readonly cause: unknown;
  readonly retry: () => void;
}

export function useWaiting(initial: Waiting, onSent: (way: CodeWay) => void): WaitingState {
  const app = useApp();
  const [waiting, setWaiting] = useState(initial);
  const [isEntering, setEntering] = useState(false);
  const [cause, setCause] = useState<unknown>();
  const now = useNow(500);
  const { dueMs, sinceMs } = waiting;

  const enter = useEffectEvent(() => {
    setEntering(true);
    setCause(undefined);
    askToComeIn(app, waiting.phone, waiting)
      .then(
        (asked) => (asked.kind === 'sent' ? onSent(asked.way) : setWaiting(asked.waiting)),
        (error: unknown) => {
          // A broken line is no answer: the place is still there.
          if (error instanceof ConnectionLostError) setWaiting(askAgainAt(app, waiting));
          else setCause(error);
        },
      )
      .finally(() => setEntering(false));
  });
  useEffect(() => {
    const delayMs = Math.max(0, dueMs - app.platform.clock.nowMs());
    return app.platform.timers.after(delayMs, () => enter());
  }, [app, dueMs]);

  const look = useEffectEvent(() => {
    void lookAtPlace(app, waiting).then((next) => setWaiting((known) => ({ ...known, ahead: next.ahead })));
  });
  useEffect(() => {
    let cancel = () => {};
    const tick = () => {
      cancel = app.platform.timers.after(LOOK_EVERY_MS, () => {
        look();
        tick();
      });
    };
    look();
    tick();
    return () => cancel();
  }, [app]);

  const secondsLeft = Math.max(0, Math.ceil(dueMs / 1000 - now));
  const share = Math.min(1, Math.max(0, (now * 1000 - sinceMs) / Math.max(1, dueMs - sinceMs)));
  return { waiting, secondsLeft, share, isEntering, cause, retry: () => setWaiting({ ...waiting, dueMs: now * 1000 }) };
}
