import { messageLine } from '../../shell/message-line.ts';
import { nameOf } from '../../shell/names.ts';
import { historyOf } from '../../state/history.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

export interface ReplyQuoteProps {
  readonly chatId: number;
  readonly messageId: number;
  readonly onJump: (id: number) => void;
}

/** What a message answers, in one line; a touch leads there. */
export function ReplyQuote({ chatId, messageId, onJump }: ReplyQuoteProps) {
  const { t, language } = useWords();
  const message = useStore((state) => historyOf(state, chatId).messages.get(messageId));
  const from = useStore((state) => nameOf(state, message?.fromId ?? 0, t));
  const line = useStore((state) => (message === undefined ? '' : messageLine(state, message, t, language)));
  const name = message?.isOut === true ? t('message.fromYou') : from;
  return (
    <button type="button" className="quote" onClick={() => onJump(messageId)}>
      {message === undefined ? (
        <span className="quote__text">{t('message.replyGone')}</span>
      ) : (
        <>
          <span className="quote__name">{name}</span>
          <span className="quote__text">{line}</span>
        </>
      )}
    </button>
  );
}
