/** The room before a chat is chosen. */
import { useStore } from '../ui/app-context.tsx';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../ui/words-context.tsx';
import { firstName } from './names.ts';

export function Threshold() {
  const { t } = useWords();
  const self = useStore((state) => state.users.get(state.selfId ?? 0));
  return (
    <div className="threshold">
      <div className="kawung" />
      <div className="threshold__card">
        <span className="threshold__mark">
          <Mark size={60} />
        </span>
        <h2 className="empty__title">{t('chat.pickTitle', { name: firstName(self, t) })}</h2>
        <p className="empty__lead">{t('chat.pickLead')}</p>
      </div>
    </div>
  );
}
