import { Check, CheckCheck } from 'lucide-react';
import { useWords } from '../../ui/words-context.tsx';

/** One tick: it is there. Two: it was read. */
export function Ticks({ isRead }: { isRead: boolean }) {
  const { t } = useWords();
  const Icon = isRead ? CheckCheck : Check;
  return (
    <span className={`ticks${isRead ? ' ticks--read' : ''}`}>
      <Icon size={15} aria-hidden="true" />
      <span className="unseen">{t(isRead ? 'message.read' : 'message.sent')}</span>
    </span>
  );
}
