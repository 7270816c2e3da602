/** Says where the line to the server stands, only when it matters and as long as it is true. */
import { useEffect, useState } from 'react';
import type { ConnectionStatus } from '../connection/connection.ts';
import { useApp } from './app-context.tsx';
import { useWords } from './words-context.tsx';

/** A line that comes back within this was not worth a word. */
const PATIENCE_MS = 1200;

function useStatus(): ConnectionStatus {
  const { connection } = useApp();
  const [status, setStatus] = useState<ConnectionStatus>({ phase: 'connecting' });
  useEffect(() => connection.onStatus(setStatus), [connection]);
  return status;
}

/** Whether something has been so for a while. */
function useLasting(is: boolean, forMs: number): boolean {
  const { platform } = useApp();
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (is) return platform.timers.after(forMs, () => setLasts(true));
    setLasts(false);
    return undefined;
  }, [is, forMs, platform]);
  return is && lasts;
}

export function LineBanner() {
  const { connection } = useApp();
  const { t } = useWords();
  const status = useStatus();
  const isDown = useLasting(status.phase !== 'ready', PATIENCE_MS);
  const wasWaiting = useSticky(status.phase === 'waiting', status.phase === 'ready');
  return (
    <div className={`line${isDown ? ' line--shown' : ''}`} role="status">
      {isDown && (
        <>
          <span className="line__text">{t(wasWaiting ? 'line.waiting' : 'line.connecting')}</span>
          {wasWaiting && (
            <button type="button" className="line__retry" onClick={() => connection.retryNow()}>
              {t('line.retry')}
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** Stays true from the first `isOn` until `isOver`, so that the words do not flicker with every try. */
function useSticky(isOn: boolean, isOver: boolean): boolean {
  const [sticks, setSticks] = useState(false);
  useEffect(() => {
    if (isOver) setSticks(false);
    else if (isOn) setSticks(true);
  }, [isOn, isOver]);
  return sticks;
}
