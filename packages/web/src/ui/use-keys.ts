/** Listens to keys on an element as a whole, whatever inside it has the focus. */
import { useEffect, useEffectEvent, type RefObject } from 'react';

export function useKeys(element: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  const handle = useEffectEvent(onKey);
  useEffect(() => {
    const target = element.current;
    const listener = (event: KeyboardEvent) => handle(event);
    target?.addEventListener('keydown', listener);
    return () => target?.removeEventListener('keydown', listener);
  }, [element]);
}
