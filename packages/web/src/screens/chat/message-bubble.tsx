import { Ellipsis, Eye } from 'lucide-react';
import { messageLine } from '../../shell/message-line.ts';
import { nameOf } from '../../shell/names.ts';
import type { Message } from '../../state/message.ts';
import type { Bubble } from '../../state/rows.ts';
import { useStore } from '../../ui/app-context.tsx';
import { Avatar, toneOf } from '../../ui/avatar.tsx';
import { chatHash } from '../../ui/router.ts';
import { useWords } from '../../ui/words-context.tsx';
import { bubbleClass, isFewEmoji, lineClass } from './bubble-shape.ts';
import { FriendsHere, namedIn } from './friends-here.tsx';
import { openMenuAt } from './message-menu.tsx';
import { MediaView } from './media-view.tsx';
import { MessageText } from './message-text.tsx';
import { PollView } from './poll-view.tsx';
import { ReactionRow } from './reaction-row.tsx';
import { ReplyQuote } from './reply-quote.tsx';
import { Ticks } from './ticks.tsx';

export interface MessageBubbleProps {
  readonly bubble: Bubble;
  readonly message: Message;
  readonly chatId: number;
  readonly isNewest: boolean;
  readonly isFlashing: boolean;
  readonly onJump: (id: number) => void;
  readonly onOpenPhoto: (id: number) => void;
}

export function MessageBubble({
  bubble,
  message,
  chatId,
  isNewest,
  isFlashing,
  onJump,
  onOpenPhoto,
}: MessageBubbleProps) {
  const { t, formats, language } = useWords();
  const from = useStore((state) => nameOf(state, message.fromId, t));
  const line = useStore((state) => messageLine(state, message, t, language));
  const isGroup = useStore((state) => (state.chats.get(chatId)?.kind ?? 'channel') !== 'channel');
  const isSaved = useStore((state) => state.selfId === chatId);
  const isRead = useStore((state) => message.id <= (state.dialogs.get(chatId)?.readOutboxMaxId ?? 0));
  const friends = namedIn(message);
  const { media } = message;
  const time = formats.time(message.date);
  const name = message.isOut ? t('message.fromYou') : from;
  const isNamed = isGroup && !message.isOut;
  const isBig = message.replyToId === undefined && message.forward === undefined && isFewEmoji(message.text);
  // The pattern of a feed: its articles take the focus, one of them by Tab, the others by the arrow keys.
  const focusable = { tabIndex: isNewest ? 0 : -1 };
  const flags = `${isBig ? 'bubble--big ' : ''}${isFlashing ? 'bubble--flash' : ''}`.trim();
  return (
    <div className={`${lineClass(bubble)}${isNamed ? ' bubble-line--group' : ''}`} data-message={message.id}>
      {isNamed && bubble.isLast && (
        <a className="bubble-line__who" href={chatHash(message.fromId)} tabIndex={-1} aria-label={name}>
          <Avatar id={message.fromId} name={name} size={32} />
        </a>
      )}
      <article
        className={bubbleClass(bubble, flags)}
        data-item
        {...focusable}
        aria-label={t('message.aria', { name, time, text: line })}
      >
        {isNamed && bubble.isFirst && (
          <div className={`bubble__name bubble__name--tone-${toneOf(message.fromId)}`}>{name}</div>
        )}
        {message.forward !== undefined && <ForwardLine forward={message.forward} />}
        {message.replyToId !== undefined && (
          <ReplyQuote chatId={chatId} messageId={message.replyToId} onJump={onJump} />
        )}
        {media !== undefined && media.kind !== 'poll' && (
          <MediaView media={media} onOpen={() => onOpenPhoto(message.id)} />
        )}
        {message.kind === 'unsupported' ? (
          <span className="bubble__unsupported">{t('message.unsupported')}</span>
        ) : message.text === '' && media !== undefined ? null : (
          <MessageText text={message.text} entities={message.entities} />
        )}
        {media?.kind === 'poll' && <PollView message={message} poll={media.poll} />}
        {friends.length > 0 && <FriendsHere ids={friends} />}
        <span className="bubble__meta">
          {message.editDate !== undefined && <span>{t('message.edited')}</span>}
          {message.author !== undefined && <span>{message.author}</span>}
          {message.views !== undefined && (
            <span className="bubble__views">
              <Eye size={13} aria-label={t('message.views')} />
              {message.views}
            </span>
          )}
          <time>{time}</time>
          {message.isOut && !isSaved && <Ticks isRead={isRead} />}
        </span>
        <ReactionRow message={message} />
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
  const known = useStore((state) => nameOf(state, forward.fromId ?? 0, t));
  const name = forward.name ?? known;
  return <div className="bubble__forward">{t('message.forwardedFrom', { name })}</div>;
}
