/** Moves the focus among the items of a list by the arrow keys, Home and End. */
import { useRef, type RefObject } from 'react';
import { useKeys } from './use-keys.ts';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** For a container whose items carry `data-item`. */
export function moveFocus(event: KeyboardEvent): void {
  if (event.altKey || event.defaultPrevented || !(event.currentTarget instanceof HTMLElement)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.findIndex((item) => item === document.activeElement);
  const step = STEPS[event.key];
  const next =
    event.key === 'Home'
      ? items[0]
      : event.key === 'End'
        ? items.at(-1)
        : step === undefined
          ? undefined
          : items[Math.min(items.length - 1, Math.max(0, at + step))];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** The ref of a list through which the arrow keys lead. */
export function useArrowKeys(): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useKeys(element, moveFocus);
  return element;
}
