import { fullName } from '../../shell/names.ts';
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
  const { t } = useWords();
  const message = useStore((state) => historyOf(state, chatId).messages.get(messageId));
  const from = useStore((state) => state.users.get(message?.fromId ?? 0));
  const name = message?.isOut === true ? t('message.fromYou') : fullName(from, t);
  return (
    <button type="button" className="quote" onClick={() => onJump(messageId)}>
      {message === undefined ? (
        <span className="quote__text">{t('message.replyGone')}</span>
      ) : (
        <>
          <span className="quote__name">{name}</span>
          <span className="quote__text">{message.text}</span>
        </>
      )}
    </button>
  );
}
