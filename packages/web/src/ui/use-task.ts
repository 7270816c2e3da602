/** Runs an action of the app and keeps whether it is under way and how it ended. */
import { useCallback, useState } from 'react';
import { useWords } from './words-context.tsx';

export interface Task {
  readonly isBusy: boolean;
  readonly error: string | undefined;
  /** The error itself, where its kind matters. */
  readonly cause: unknown;
  readonly run: (work: () => Promise<void>) => void;
  readonly clear: () => void;
}

/** One at a time: a second `run` while the first is under way does nothing. */
export function useTask(): Task {
  const { ofError } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [cause, setCause] = useState<unknown>(undefined);
  const run = useCallback(
    (work: () => Promise<void>) => {
      if (isBusy) return;
      setBusy(true);
      setCause(undefined);
      work()
        .catch((error: unknown) => setCause(error))
        .finally(() => setBusy(false));
    },
    [isBusy],
  );
  const clear = useCallback(() => setCause(undefined), []);
  return { isBusy, cause, error: cause === undefined ? undefined : ofError(cause), run, clear };
}
