/** The messages of a chat: only those in sight are there, and nothing moves that one is reading. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { settle } from '../../app/settle.ts';
import { loadOlder } from '../../app/history-loader.ts';
import { dayStart } from '../../i18n/formats.ts';
import { chatName } from '../../shell/names.ts';
import { historyOf } from '../../state/history.ts';
import type { Message } from '../../state/message.ts';
import { rowsOf, type Row } from '../../state/rows.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { moveFocus } from '../../ui/arrow-keys.ts';
import { useWords } from '../../ui/words-context.tsx';
import { ChatEmpty } from './chat-empty.tsx';
import { DayLabel } from './day-label.tsx';
import { MessageMenu, openMenuAt, type MessageAction } from './message-menu.tsx';
import { MessageRow } from './message-row.tsx';
import { useReading } from './use-reading.ts';

/** Older messages are asked for when so few rows are left above. */
const LOAD_AHEAD_ROWS = 12;
/** A chat within this of its end counts as at the end. */
const END_PX = 96;
/** Pages that a jump to an answered message loads at most. */
const JUMP_PAGES_MAX = 20;
const FLASH_MS = 1400;

export interface MessageListProps {
  readonly chatId: number;
  readonly onAction: (action: MessageAction, message: Message) => void;
}

function estimate(row: Row | undefined): number {
  if (row === undefined) return 60;
  if (row.kind === 'day' || row.kind === 'unread' || row.kind === 'notice') return 44;
  const length = (row.message?.text ?? row.outgoing?.text ?? '').length;
  return 42 + Math.floor(length / 44) * 21 + (row.isFirst ? 8 : 0);
}

function useRows(chatId: number): Row[] {
  const history = useStore((state) => historyOf(state, chatId));
  const outbox = useStore((state) => state.outbox);
  const selfId = useStore((state) => state.selfId ?? 0);
  const dialog = useStore((state) => state.dialogs.get(chatId));
  const [unreadAfterId] = useState(() =>
    dialog !== undefined && dialog.unreadCount > 0 ? dialog.readInboxMaxId : undefined,
  );
  return useMemo(
    () =>
      rowsOf({ history, outbox: outbox.filter((one) => one.chatId === chatId), selfId, unreadAfterId, dayStart }),
    [history, outbox, chatId, selfId, unreadAfterId],
  );
}

export function MessageList({ chatId, onAction }: MessageListProps) {
  const app = useApp();
  const { t } = useWords();
  const name = useStore((state) => chatName(state, chatId, t));
  const unread = useStore((state) => state.dialogs.get(chatId)?.unreadCount ?? 0);
  const isLoaded = useStore((state) => historyOf(state, chatId).isLoaded);
  const rows = useRows(chatId);
  const scroller = useRef<HTMLDivElement>(null);
  const [flashId, setFlashId] = useState<number>();
  const rowsRef = useRef(rows);
  rowsRef.current = rows;

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimate(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: END_PX,
    overscan: 10,
    paddingStart: 16,
    paddingEnd: 10,
  });
  const items = virtual.getVirtualItems();
  const hasRows = rows.length > 0;

  useLayoutEffect(() => {
    if (!hasRows) return;
    const line = rows.findIndex((row) => row.kind === 'unread');
    if (line >= 0) virtual.scrollToIndex(line, { align: 'start' });
    else virtual.scrollToEnd();
    // Only when the chat's rows first appear.
  }, [hasRows]);

  const firstIndex = items[0]?.index ?? 0;
  useEffect(() => {
    if (!isLoaded || firstIndex < LOAD_AHEAD_ROWS) settle(app, loadOlder(app, chatId));
  }, [app, chatId, isLoaded, firstIndex, rows.length]);

  const ownCount = rows.filter((row) => row.kind === 'outgoing').length;
  const lastOwnCount = useRef(ownCount);
  useLayoutEffect(() => {
    if (ownCount > lastOwnCount.current) virtual.scrollToEnd();
    lastOwnCount.current = ownCount;
  }, [ownCount, virtual]);

  useReading({ chatId, rows, virtual });

  const jumpTo = async (id: number) => {
    for (let page = 0; page < JUMP_PAGES_MAX; page += 1) {
      const history = historyOf(app.store.get(), chatId);
      if (history.messages.has(id) || history.isAtStart) break;
      await loadOlder(app, chatId);
    }
    requestAnimationFrame(() => {
      const index = rowsRef.current.findIndex((row) => row.key === `m${id}`);
      if (index < 0) return;
      virtual.scrollToIndex(index, { align: 'center' });
      setFlashId(id);
      app.platform.timers.after(FLASH_MS, () => setFlashId(undefined));
    });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLElement && event.target.dataset['item'] !== undefined) {
      if (event.key === 'Enter') {
        event.preventDefault();
        openMenuAt(event.target);
        return;
      }
    }
    moveFocus(event);
  };

  const isAtEnd = !hasRows || virtual.isAtEnd(END_PX);
  const topRow = rows[items.find((item) => item.end > (virtual.scrollOffset ?? 0))?.index ?? 0];

  return (
    <div className="messages">
      {isLoaded && !hasRows && <ChatEmpty chatId={chatId} />}
      <DayLabel row={topRow} isShown={virtual.isScrolling} />
      <MessageMenu chatId={chatId} onAction={onAction}>
        <div
          ref={scroller}
          className="messages__scroll"
          role="log"
          aria-label={t('chat.messages', { name })}
          aria-live="polite"
          aria-relevant="additions"
          tabIndex={-1}
          onKeyDown={onKeyDown}
        >
          <div className="messages__push" />
          <div className="virtual messages__rows" style={{ height: virtual.getTotalSize() }}>
            {items.map((item) => {
              const row = rows[item.index];
              if (row === undefined) return null;
              return (
                <div
                  key={item.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className="virtual__item"
                  style={{ transform: `translateY(${item.start}px)` }}
                >
                  <MessageRow
                    row={row}
                    chatId={chatId}
                    isNewest={item.index === rows.length - 1}
                    isFlashing={row.kind === 'message' && row.message?.id === flashId}
                    onJump={jumpTo}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </MessageMenu>
      {!isAtEnd && (
        <button type="button" className="messages__down" aria-label={t('chat.down')} onClick={() => virtual.scrollToEnd()}>
          <ArrowDown size={21} />
          {unread > 0 && <span className="badge messages__count">{unread}</span>}
        </button>
      )}
    </div>
  );
}
