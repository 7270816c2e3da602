import { CircleAlert, Clock, Pin } from 'lucide-react';
import { memo } from 'react';
import type { ChatEntry } from '../../state/chat-list.ts';
import { chatName, fullName, isHere } from '../../shell/names.ts';
import { useIsTyping } from '../../shell/presence-line.tsx';
import { useStore } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { chatHash } from '../../ui/router.ts';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../ui/words-context.tsx';
import { Ticks } from '../chat/ticks.tsx';

export interface ChatRowProps {
  readonly entry: ChatEntry;
  readonly index: number;
  readonly isOpen: boolean;
}

export const ChatRow = memo(function ChatRow({ entry, index, isOpen }: ChatRowProps) {
  const { t, formats } = useWords();
  const { dialog } = entry;
  const id = dialog.userId;
  const name = useStore((state) => chatName(state, id, t));
  const user = useStore((state) => state.users.get(id));
  const isSaved = useStore((state) => state.selfId === id);
  const now = useNow(15_000);
  return (
    <a
      className={`chat-row${isOpen ? ' chat-row--open' : ''}`}
      href={chatHash(id)}
      data-index={index}
      data-item
      aria-current={isOpen ? 'true' : undefined}
    >
      <Avatar id={id} name={name} isHere={!isSaved && isHere(user, now)} isSaved={isSaved} />
      <span className="chat-row__text">
        <span className="chat-row__top">
          <span className="chat-row__name">{name}</span>
          <RowMark entry={entry} />
          <span className="meta">{entry.date === 0 ? '' : formats.listTime(entry.date, now)}</span>
        </span>
        <span className="chat-row__bottom">
          <Preview entry={entry} />
          {dialog.unreadCount > 0 ? (
            <span className="badge">
              <span aria-hidden="true">{dialog.unreadCount > 999 ? '999+' : dialog.unreadCount}</span>
              <span className="unseen">{t('chats.unread', { count: dialog.unreadCount })}</span>
            </span>
          ) : (
            dialog.pinned && <Pin size={14} className="chat-row__pin" aria-hidden="true" />
          )}
        </span>
      </span>
    </a>
  );
});

/** What became of one's own last message. */
function RowMark({ entry: { pending, top, dialog } }: { entry: ChatEntry }) {
  const { t } = useWords();
  const isSaved = useStore((state) => state.selfId === dialog.userId);
  if (pending?.error !== undefined) {
    return <CircleAlert size={15} className="chat-row__failed" aria-label={t('message.failed')} />;
  }
  if (pending !== undefined) return <Clock size={13} className="chat-row__mark" aria-label={t('message.sending')} />;
  if (top?.isOut !== true || isSaved || dialog.draft !== undefined || top.kind !== 'text') return null;
  return <Ticks isRead={top.id <= dialog.readOutboxMaxId} />;
}

function Preview({ entry: { dialog, top, pending } }: { entry: ChatEntry }) {
  const { t } = useWords();
  const id = dialog.userId;
  const isTyping = useIsTyping(id);
  const isSaved = useStore((state) => state.selfId === id);
  const from = useStore((state) => state.users.get(top?.fromId ?? 0));
  if (isTyping) return <span className="chat-row__preview presence--typing">{t('chat.typing')}</span>;
  if (dialog.draft !== undefined) {
    return (
      <span className="chat-row__preview chat-row__preview--draft">
        {t('chats.draft', { text: dialog.draft.text })}
      </span>
    );
  }
  const text = pending?.text ?? top?.text ?? '';
  const isOwn = pending !== undefined || top?.isOut === true;
  const shown =
    pending === undefined && top?.kind === 'joined'
      ? t('message.joined', { name: fullName(from, t) })
      : pending === undefined && top?.kind === 'unsupported'
        ? t('message.unsupported')
        : isOwn && !isSaved
          ? t('chats.you', { text })
          : text;
  return <span className="chat-row__preview">{shown}</span>;
}
