/** Short remarks that go by themselves; read out by screen readers. */
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useApp } from './app-context.tsx';

const SHOWN_MS = 4200;
/** No more than these at once; the oldest goes. */
const SHOWN_MAX = 3;

type Say = (text: string) => void;

const ToastContext = createContext<Say>(() => {});

export function ToastProvider({ children }: { children: ReactNode }) {
  const { platform } = useApp();
  const [toasts, setToasts] = useState<readonly { id: bigint; text: string }[]>([]);
  const say = useCallback<Say>(
    (text) => {
      const id = platform.random.id64();
      setToasts((shown) => [...shown.slice(1 - SHOWN_MAX), { id, text }]);
      platform.timers.after(SHOWN_MS, () => setToasts((shown) => shown.filter((one) => one.id !== id)));
    },
    [platform],
  );
  const items = useMemo(
    () =>
      toasts.map((toast) => (
        <div key={toast.id.toString()} className="toast">
          {toast.text}
        </div>
      )),
    [toasts],
  );
  return (
    <ToastContext value={say}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {items}
      </div>
    </ToastContext>
  );
}

export function useToast(): Say {
  return use(ToastContext);
}
