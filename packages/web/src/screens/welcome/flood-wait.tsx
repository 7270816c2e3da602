/** A wait that says how long, counts down by the clock, and ends by itself. */
import { Hourglass } from 'lucide-react';
import { useEffect, useState } from 'react';
import { nowSeconds } from '../../app/app.ts';
import { RpcError } from '../../connection/connection.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../ui/words-context.tsx';

/** Seconds of a FLOOD_WAIT, where the error is one. */
export function floodSeconds(cause: unknown): number | undefined {
  return cause instanceof RpcError ? cause.waitSeconds : undefined;
}

export function FloodWait({ seconds, onOver }: { seconds: number; onOver: () => void }) {
  const app = useApp();
  const { t, formats } = useWords();
  const [end, setEnd] = useState(() => nowSeconds(app) + seconds);
  useEffect(() => setEnd(nowSeconds(app) + seconds), [app, seconds]);
  const left = Math.max(0, end - useNow(500));
  useEffect(() => {
    if (left === 0) onOver();
  }, [left, onOver]);
  return (
    <p className="flood" role="status">
      <Hourglass size={18} aria-hidden="true" />
      <span>{t('wait.flood', { time: formats.countdown(left) })}</span>
    </p>
  );
}
