/** The messages of a chat: only those in sight are there, and nothing moves that one is reading. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { settle } from '../../app/settle.ts';
import { loadOlder } from '../../app/history-loader.ts';
import { chatName } from '../../shell/names.ts';
import { historyOf } from '../../state/history.ts';
import type { Message } from '../../state/message.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { moveFocus } from '../../ui/arrow-keys.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { useWords } from '../../ui/words-context.tsx';
import { ChatEmpty } from './chat-empty.tsx';
import { DayLabel } from './day-label.tsx';
import { MessageMenu, openMenuAt, type MessageAction } from './message-menu.tsx';
import { MessageRow } from './message-row.tsx';
import { NewMessageSpeaker } from './new-message-speaker.tsx';
import { PinnedBar } from './pinned-bar.tsx';
import { useJump } from './use-jump.ts';
import { useReading } from './use-reading.ts';
import { Viewer } from './viewer.tsx';
import { estimate, useRows } from './use-rows.ts';

/** Older messages are asked for when so few rows are left above. */
const LOAD_AHEAD_ROWS = 12;
/** A chat within this of its end counts as at the end. */
const END_PX = 96;

export interface MessageListProps {
  readonly chatId: number;
  readonly onAction: (action: MessageAction, message: Message) => void;
}

export function MessageList({ chatId, onAction }: MessageListProps) {
  const app = useApp();
  const { t } = useWords();
  const name = useStore((state) => chatName(state, chatId, t));
  const unread = useStore((state) => state.dialogs.get(chatId)?.unreadCount ?? 0);
  const isLoaded = useStore((state) => historyOf(state, chatId).isLoaded);
  const rows = useRows(chatId);
  const scroller = useRef<HTMLDivElement>(null);
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

  const showBeginning = useEffectEvent(() => {
    const line = rows.findIndex((row) => row.kind === 'unread');
    if (line >= 0) virtual.scrollToIndex(line, { align: 'start' });
    else virtual.scrollToEnd();
  });
  useLayoutEffect(() => {
    if (hasRows) showBeginning();
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

  const [photoId, setPhotoId] = useState<number>();
  const { flashId, jumpTo } = useJump({ chatId, rows, virtual });

  useKeys(scroller, (event) => {
    const isBubble = event.target instanceof HTMLElement && event.target.dataset['item'] !== undefined;
    if (isBubble && event.key === 'Enter') {
      event.preventDefault();
      openMenuAt(event.target);
      return;
    }
    moveFocus(event);
  });

  const isAtEnd = !hasRows || virtual.isAtEnd(END_PX);
  const topRow = rows[items.find((item) => item.end > (virtual.scrollOffset ?? 0))?.index ?? 0];

  return (
    <div className="messages">
      {isLoaded && !hasRows && <ChatEmpty chatId={chatId} />}
      <NewMessageSpeaker chatId={chatId} />
      <PinnedBar chatId={chatId} onJump={jumpTo} />
      <DayLabel row={topRow} isShown={virtual.isScrolling} />
      <MessageMenu chatId={chatId} onAction={onAction}>
        <div
          ref={scroller}
          className="messages__scroll"
          role="group"
          aria-label={t('chat.messages', { name })}
          tabIndex={-1}
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
                    onOpenPhoto={setPhotoId}
                  />
                </div>
              );
            })}
          </div>
        </div>
      </MessageMenu>
      {photoId !== undefined && <Viewer chatId={chatId} messageId={photoId} onClose={() => setPhotoId(undefined)} />}
      {!isAtEnd && (
        <button
          type="button"
          className="messages__down"
          aria-label={t('chat.down')}
          onClick={() => virtual.scrollToEnd()}
        >
          <ArrowDown size={21} />
          {unread > 0 && <span className="badge messages__count">{unread}</span>}
        </button>
      )}
    </div>
  );
}
