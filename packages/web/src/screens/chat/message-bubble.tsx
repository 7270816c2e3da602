import { Ellipsis } from 'lucide-react';
import { fullName } from '../../shell/names.ts';
import type { Message } from '../../state/message.ts';
import type { Bubble } from '../../state/rows.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { bubbleClass, isFewEmoji, lineClass } from './bubble-shape.ts';
import { openMenuAt } from './message-menu.tsx';
import { MessageText } from './message-text.tsx';
import { ReplyQuote } from './reply-quote.tsx';
import { Ticks } from './ticks.tsx';

export interface MessageBubbleProps {
  readonly bubble: Bubble;
  readonly message: Message;
  readonly chatId: number;
  readonly isNewest: boolean;
  readonly isFlashing: boolean;
  readonly onJump: (id: number) => void;
}

export function MessageBubble({ bubble, message, chatId, isNewest, isFlashing, onJump }: MessageBubbleProps) {
  const { t, formats } = useWords();
  const from = useStore((state) => state.users.get(message.fromId));
  const isSaved = useStore((state) => state.selfId === chatId);
  const isRead = useStore((state) => message.id <= (state.dialogs.get(chatId)?.readOutboxMaxId ?? 0));
  const time = formats.time(message.date);
  const name = message.isOut ? t('message.fromYou') : fullName(from, t);
  const isBig = message.replyToId === undefined && message.forward === undefined && isFewEmoji(message.text);
  // The pattern of a feed: its articles take the focus, one of them by Tab, the others by the arrow keys.
  const focusable = { tabIndex: isNewest ? 0 : -1 };
  const flags = `${isBig ? 'bubble--big ' : ''}${isFlashing ? 'bubble--flash' : ''}`.trim();
  return (
    <div className={lineClass(bubble)} data-message={message.id}>
      <article
        className={bubbleClass(bubble, flags)}
        data-item
        {...focusable}
        aria-label={t('message.aria', { name, time, text: message.text })}
      >
        {message.forward !== undefined && <ForwardLine forward={message.forward} />}
        {message.replyToId !== undefined && (
          <ReplyQuote chatId={chatId} messageId={message.replyToId} onJump={onJump} />
        )}
        {message.kind === 'unsupported' ? (
          <span className="bubble__unsupported">{t('message.unsupported')}</span>
        ) : (
          <MessageText text={message.text} entities={message.entities} />
        )}
        <span className="bubble__meta">
          {message.editDate !== undefined && <span>{t('message.edited')}</span>}
          <time>{time}</time>
          {message.isOut && !isSaved && <Ticks isRead={isRead} />}
        </span>
      </article>
      <button
        type="button"
        className="icon-button bubble__more"
        tabIndex={-1}
        aria-label={t('message.actions')}
        onClick={(event) => openMenuAt(event.currentTarget)}
      >
        <Ellipsis size={18} />
      </button>
    </div>
  );
}

function ForwardLine({ forward }: { forward: NonNullable<Message['forward']> }) {
  const { t } = useWords();
  const user = useStore((state) => state.users.get(forward.fromId ?? 0));
  const name = forward.name ?? fullName(user, t);
  return <div className="bubble__forward">{t('message.forwardedFrom', { name })}</div>;
}
