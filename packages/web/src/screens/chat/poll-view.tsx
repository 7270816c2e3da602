/** A poll: first its answers, then what the others think. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { vote } from '../../app/react.ts';
import type { Message } from '../../state/message.ts';
import { hasVoted, type Poll, type PollOption } from '../../state/poll.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';

export function PollView({ message, poll }: { message: Message; poll: Poll }) {
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  const [chosen, setChosen] = useState<ReadonlySet<PollOption>>(new Set());
  const isOver = poll.isClosed || hasVoted(poll);
  const send = (options: readonly PollOption[]) =>
    task.run(async () => {
      await vote(
        app,
        message,
        options.map((one) => one.data),
      );
      setChosen(new Set());
    });
  const pick = (option: PollOption) => {
    if (!poll.isMultiple) {
      send([option]);
      return;
    }
    const next = new Set(chosen);
    if (!next.delete(option)) next.add(option);
    setChosen(next);
  };
  const kind = poll.isClosed ? 'poll.closed' : poll.isPublic ? 'poll.public' : 'poll.anonymous';
  return (
    <div className="poll" role="group" aria-label={poll.question}>
      <p className="poll__question" dir="auto">
        {poll.question}
      </p>
      <p className="meta">{t(kind)}</p>
      {poll.options.map((option) =>
        isOver ? (
          <Result key={option.text} option={option} total={poll.total} isQuiz={poll.isQuiz} />
        ) : (
          <button
            key={option.text}
            type="button"
            role={poll.isMultiple ? 'checkbox' : 'radio'}
            aria-checked={chosen.has(option)}
            className="poll__option"
            disabled={task.isBusy}
            onClick={() => pick(option)}
          >
            <span className={`pick${chosen.has(option) ? ' pick--on' : ''}`} aria-hidden="true">
              {chosen.has(option) && <Check size={14} strokeWidth={3} />}
            </span>
            <span dir="auto">{option.text}</span>
          </button>
        ),
      )}
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      <div className="poll__foot">
        <span className="meta">{t('poll.votes', { count: poll.total })}</span>
        {!isOver && poll.isMultiple && (
          <button
            type="button"
            className="button button--text"
            disabled={chosen.size === 0 || task.isBusy}
            onClick={() => send([...chosen])}
          >
            {t('poll.vote')}
          </button>
        )}
        {!poll.isClosed && !poll.isQuiz && hasVoted(poll) && (
          <button type="button" className="button button--text" disabled={task.isBusy} onClick={() => send([])}>
            {t('poll.takeBack')}
          </button>
        )}
      </div>
    </div>
  );
}

function Result({ option, total, isQuiz }: { option: PollOption; total: number; isQuiz: boolean }) {
  const share = total === 0 ? 0 : (option.voters ?? 0) / total;
  const isWrong = isQuiz && option.isChosen && !option.isCorrect;
  return (
    <div className="poll__result">
      <span className="poll__share">{Math.round(share * 100)} %</span>
      <span dir="auto">{option.text}</span>
      {option.isChosen && <Check size={15} aria-hidden="true" />}
      <progress className={`poll__bar${isWrong ? ' poll__bar--wrong' : ''}`} max={1} value={share} aria-hidden="true" />
    </div>
  );
}
