import { memo } from 'react';
import { serviceText } from '../../shell/service-text.ts';
import type { Message } from '../../state/message.ts';
import type { Row } from '../../state/rows.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../ui/words-context.tsx';
import { GreetButton } from '../people/greet-button.tsx';
import { MessageBubble } from './message-bubble.tsx';
import { OutgoingBubble } from './outgoing-bubble.tsx';

export interface MessageRowProps {
  readonly row: Row;
  readonly chatId: number;
  readonly isNewest: boolean;
  readonly isFlashing: boolean;
  readonly onJump: (id: number) => void;
  readonly onOpenPhoto: (id: number) => void;
}

/** One row of a chat. It is drawn anew only where it changed. */
export const MessageRow = memo(
  function MessageRow({ row, ...rest }: MessageRowProps) {
    if (row.kind === 'day') return <Day date={row.date} />;
    if (row.kind === 'unread') return <UnreadLine />;
    if (row.kind === 'notice') return <Notice message={row.message} />;
    if (row.outgoing !== undefined) return <OutgoingBubble bubble={row} outgoing={row.outgoing} />;
    return row.message === undefined ? null : <MessageBubble bubble={row} message={row.message} {...rest} />;
  },
  (before, after) =>
    before.isNewest === after.isNewest && before.isFlashing === after.isFlashing && isSameRow(before.row, after.row),
);

function isSameRow(one: Row, other: Row): boolean {
  if (one === other) return true;
  if (!('isFirst' in one) || !('isFirst' in other)) return one.key === other.key;
  return (
    one.key === other.key &&
    one.message === other.message &&
    one.outgoing === other.outgoing &&
    one.isFirst === other.isFirst &&
    one.isLast === other.isLast
  );
}

function Day({ date }: { date: number }) {
  const { formats } = useWords();
  const now = useNow(60_000);
  return (
    <div className="row-middle">
      <span className="day">{formats.day(date, now)}</span>
    </div>
  );
}

function UnreadLine() {
  const { t } = useWords();
  return (
    <div className="unread-line" role="separator">
      <span>{t('chat.unreadLine')}</span>
    </div>
  );
}

function Notice({ message }: { message: Message }) {
  const { t, language } = useWords();
  const text = useStore((state) => serviceText(state, message, t, language));
  return (
    <div className="row-middle">
      <span className="notice">{text}</span>
      {message.kind === 'joined' && !message.isOut && <GreetButton userId={message.fromId} />}
    </div>
  );
}
