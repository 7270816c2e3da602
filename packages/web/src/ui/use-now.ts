/** The time of day in seconds, ticking. */
import { useEffect, useState } from 'react';
import { nowSeconds } from '../app/app.ts';
import { useApp } from './app-context.tsx';

/** Seconds since the epoch, renewed every `everyMs`; it stands still where `isOn` is false. */
export function useNow(everyMs: number, isOn = true): number {
  const app = useApp();
  const [now, setNow] = useState(() => nowSeconds(app));
  useEffect(() => {
    if (!isOn) return undefined;
    setNow(nowSeconds(app));
    let cancel = () => {};
    const tick = () => {
      cancel = app.platform.timers.after(everyMs, () => {
        setNow(nowSeconds(app));
        tick();
      });
    };
    tick();
    return () => cancel();
  }, [app, everyMs, isOn]);
  return now;
}
