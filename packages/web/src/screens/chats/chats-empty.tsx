/** No chat yet: the way to the first friend. */
import { Link2, UserRoundPlus } from 'lucide-react';
import { Mark } from '../../ui/mark.tsx';
import { go } from '../../ui/router.ts';
import { useWords } from '../../ui/words-context.tsx';
import { useInvite } from './use-invite.ts';

export function ChatsEmpty() {
  const { t } = useWords();
  const invite = useInvite();
  return (
    <div className="pane__scroll">
      <div className="empty">
        <span className="threshold__mark">
          <Mark size={60} />
        </span>
        <h2 className="empty__title">{t('chats.emptyTitle')}</h2>
        <p className="empty__lead">{t('chats.emptyLead')}</p>
        <div className="empty__actions">
          <button type="button" className="button" onClick={() => go({ page: 'people' })}>
            <UserRoundPlus size={19} />
            {t('chats.emptyFind')}
          </button>
          <button type="button" className="button button--calm" onClick={invite}>
            <Link2 size={19} />
            {t('chats.emptyInvite')}
          </button>
        </div>
      </div>
    </div>
  );
}
