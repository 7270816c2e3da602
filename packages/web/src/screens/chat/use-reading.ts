/** What is on the screen, of a page that one is looking at, is read. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useSyncExternalStore } from 'react';
import { settle } from '../../app/settle.ts';
import { markRead } from '../../app/read-marker.ts';
import type { Row } from '../../state/rows.ts';
import { useApp } from '../../ui/app-context.tsx';

/** A message counts as seen after this long. */
const SEEN_MS = 250;

function subscribe(listener: () => void): () => void {
  const events = ['focus', 'blur', 'visibilitychange'] as const;
  for (const name of events) addEventListener(name, listener);
  return () => {
    for (const name of events) removeEventListener(name, listener);
  };
}

function isLooking(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}

function lastSeenId(rows: readonly Row[], virtual: Virtualizer<HTMLDivElement, Element>): number {
  const bottom = (virtual.scrollOffset ?? 0) + (virtual.scrollRect?.height ?? 0);
  let seen = 0;
  for (const item of virtual.getVirtualItems()) {
    const row = rows[item.index];
    if (item.start >= bottom) break;
    if (row?.kind === 'message' && !row.isOut) seen = Math.max(seen, row.message?.id ?? 0);
    if (row?.kind === 'notice') seen = Math.max(seen, row.message.id);
  }
  return seen;
}

export function useReading(inputs: {
  readonly chatId: number;
  readonly rows: readonly Row[];
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
}): void {
  const { chatId, rows, virtual } = inputs;
  const app = useApp();
  const looks = useSyncExternalStore(subscribe, isLooking);
  const seenId = lastSeenId(rows, virtual);
  useEffect(() => {
    if (!looks || seenId === 0) return undefined;
    return app.platform.timers.after(SEEN_MS, () => settle(app, markRead(app, chatId, seenId)));
  }, [app, chatId, looks, seenId]);
}
