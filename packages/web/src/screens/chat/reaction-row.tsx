import { react } from '../../app/react.ts';
import { settle } from '../../app/settle.ts';
import type { Message } from '../../state/message.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

/** The signs under a message; a touch adds one's own or takes it back. */
export function ReactionRow({ message }: { message: Message }) {
  const app = useApp();
  const { t } = useWords();
  if (message.reactions.length === 0) return null;
  return (
    <div className="reactions" role="group" aria-label={t('reactions.label')}>
      {message.reactions.map(({ emoji, count, isMine }) => (
        <button
          key={emoji}
          type="button"
          className={`reaction${isMine ? ' reaction--mine' : ''}`}
          aria-pressed={isMine}
          aria-label={t('reactions.one', { emoji, count })}
          onClick={() => settle(app, react(app, message, emoji))}
        >
          <span aria-hidden="true">{emoji}</span>
          <span aria-hidden="true">{count}</span>
        </button>
      ))}
    </div>
  );
}
