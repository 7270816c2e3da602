/** Moves the focus among the items of a list by the arrow keys, Home and End. */
import type { KeyboardEvent } from 'react';

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** For a container whose items carry `data-item`; answers whether the key was one of its own. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): boolean {
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
  if (next === undefined) return false;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}
