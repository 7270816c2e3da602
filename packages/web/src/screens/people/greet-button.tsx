import { Check, Hand } from 'lucide-react';
import { greet, hasWrittenTo } from '../../app/greet.ts';
import { settle } from '../../app/settle.ts';
import { firstName } from '../../shell/names.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

/** Says hello to somebody, in one's own language, with one touch. */
export function GreetButton({ userId }: { userId: number }) {
  const app = useApp();
  const { t } = useWords();
  const name = useStore((state) => firstName(state.users.get(userId), t));
  const isDone = useStore((state) => hasWrittenTo(state, userId));
  if (isDone) {
    return (
      <span className="greet greet--done" role="status">
        <Check size={16} aria-hidden="true" />
        {t('greet.done')}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="greet"
      aria-label={t('greet.to', { name })}
      onClick={() => settle(app, greet(app, userId, t('greet.text', { name })))}
    >
      <Hand size={16} aria-hidden="true" />
      {t('greet.action')}
    </button>
  );
}
