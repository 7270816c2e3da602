import { AtSign, BellOff, CircleAlert, Clock, Megaphone, Pin, UsersRound } from 'lucide-react';
import { memo } from 'react';
import type { ChatEntry } from '../../state/chat-list.ts';
import { messageLine, outgoingLine } from '../../shell/message-line.ts';
import { chatName, isHere, shortNameOf } from '../../shell/names.ts';
import { TypingWords, useTyping } from '../../shell/presence-line.tsx';
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
  const id = dialog.chatId;
  const name = useStore((state) => chatName(state, id, t));
  const user = useStore((state) => state.users.get(id));
  const isSaved = useStore((state) => state.selfId === id);
  const now = useNow(15_000);
  const isMuted = dialog.muteUntil > now;
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
          <KindIcon chatId={id} />
          <span className="chat-row__name">{name}</span>
          {isMuted && <BellOff size={13} className="chat-row__mark" aria-label={t('chat.muted')} />}
          <RowMark entry={entry} />
          <span className="meta">{entry.date === 0 ? '' : formats.listTime(entry.date, now)}</span>
        </span>
        <span className="chat-row__bottom">
          <Preview entry={entry} />
          {dialog.mentionCount > 0 && (
            <span className="badge" aria-label={t('chats.mentioned')}>
              <AtSign size={13} aria-hidden="true" />
            </span>
          )}
          {dialog.unreadCount > 0 ? (
            <span className={`badge${isMuted ? ' badge--muted' : ''}`}>
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
  const isSaved = useStore((state) => state.selfId === dialog.chatId);
  if (pending?.error !== undefined) {
    return <CircleAlert size={15} className="chat-row__failed" aria-label={t('message.failed')} />;
  }
  if (pending !== undefined) return <Clock size={13} className="chat-row__mark" aria-label={t('message.sending')} />;
  if (top?.isOut !== true || isSaved || dialog.draft !== undefined || top.kind !== 'text') return null;
  return <Ticks isRead={top.id <= dialog.readOutboxMaxId} />;
}

function Preview({ entry: { dialog, top, pending } }: { entry: ChatEntry }) {
  const { t, language } = useWords();
  const id = dialog.chatId;
  const typist = useTyping(id);
  const isSaved = useStore((state) => state.selfId === id);
  const line = useStore((state) => (top === undefined ? '' : messageLine(state, top, t, language)));
  const from = useStore((state) => (top === undefined || top.fromId === id ? '' : shortNameOf(state, top.fromId, t)));
  if (typist !== undefined) {
    return (
      <span className="chat-row__preview presence--typing">
        <TypingWords chatId={id} userId={typist} />
      </span>
    );
  }
  if (dialog.draft !== undefined) {
    return (
      <span className="chat-row__preview chat-row__preview--draft">
        {t('chats.draft', { text: dialog.draft.text })}
      </span>
    );
  }
  const text = pending === undefined ? line : outgoingLine(pending, t);
  const isSaid = pending !== undefined || top?.kind === 'text' || top?.kind === 'unsupported';
  const isOwn = pending !== undefined || (top?.isOut === true && top.fromId !== id);
  if (!isSaid || isSaved) return <span className="chat-row__preview">{text}</span>;
  if (isOwn) return <span className="chat-row__preview">{t('chats.you', { text })}</span>;
  const isGroup = id < 0 && from !== '';
  return <span className="chat-row__preview">{isGroup ? t('chats.from', { name: from, text }) : text}</span>;
}

/** A sign before the name tells groups and channels from people at a glance. */
function KindIcon({ chatId }: { chatId: number }) {
  const { t } = useWords();
  const kind = useStore((state) => state.chats.get(chatId)?.kind);
  if (kind === undefined) return null;
  const Icon = kind === 'channel' ? Megaphone : UsersRound;
  return (
    <Icon size={15} className="chat-row__mark" aria-label={t(kind === 'channel' ? 'group.channel' : 'group.group')} />
  );
}
