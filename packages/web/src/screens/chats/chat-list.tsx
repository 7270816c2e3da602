import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { ChatEntry } from '../../state/chat-list.ts';
import { useWords } from '../../ui/words-context.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { ChatRow } from './chat-row.tsx';

const ROW_PX = 72;

export function ChatList({ entries, openId }: { entries: readonly ChatEntry[]; openId: number | undefined }) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => entries[index]?.dialog.chatId ?? index,
    overscan: 6,
    paddingStart: 4,
    paddingEnd: 8,
  });

  // Only when another chat is opened: the list must not move under one's eyes when its order changes.
  const showOpen = useEffectEvent(() => {
    const index = entries.findIndex((entry) => entry.dialog.chatId === openId);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => {
    if (openId !== undefined) showOpen();
  }, [openId]);

  useKeys(scroller, (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.altKey) return;
    event.preventDefault();
    const focused = Number((document.activeElement as HTMLElement | null)?.dataset['index'] ?? -1);
    const next = Math.min(entries.length - 1, Math.max(0, focused + step));
    virtual.scrollToIndex(next, { align: 'auto' });
    const row = () => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"]`) ?? undefined;
    // A row outside the drawn ones is there after the next frame.
    if (row() === undefined) requestAnimationFrame(() => row()?.focus({ preventScroll: true }));
    else row()?.focus({ preventScroll: true });
  });

  return (
    <div ref={scroller} className="pane__scroll" role="list" aria-label={t('chats.list')}>
      <div className="virtual" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          return (
            <div
              key={item.key}
              role="listitem"
              className="virtual__item"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <ChatRow entry={entry} index={item.index} isOpen={entry.dialog.chatId === openId} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
