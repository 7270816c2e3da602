/** For somebody who has just come in: friends who are here with a hello for each, and a way to bring others. */
import { Link2, UserRoundPlus } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from '../../ui/app-context.tsx';
import { SERVICE_ID } from '../../ui/avatar.tsx';
import { chatHash, go } from '../../ui/router.ts';
import { useWords } from '../../ui/words-context.tsx';
import { GreetButton } from '../people/greet-button.tsx';
import { PersonRow } from '../people/person-row.tsx';
import { useInvite } from './use-invite.ts';

const FRIENDS_MAX = 6;

export function ArrivalCard() {
  const { t } = useWords();
  const invite = useInvite();
  const contactIds = useStore((state) => state.contactIds);
  const dialogs = useStore((state) => state.dialogs);
  const selfId = useStore((state) => state.selfId);
  const friends = useMemo(
    () =>
      [...contactIds]
        .filter((id) => id !== selfId && id !== SERVICE_ID && (dialogs.get(id)?.topId ?? 0) === 0)
        .slice(0, FRIENDS_MAX),
    [contactIds, dialogs, selfId],
  );
  return (
    <section className="arrival" aria-label={t('arrival.title')}>
      <h2 className="arrival__title">{t(friends.length > 0 ? 'greet.here' : 'arrival.title')}</h2>
      {friends.length > 0 ? (
        <div className="friends">
          {friends.map((id) => (
            <div key={id} className="friends__one">
              <PersonRow userId={id} href={chatHash(id)} />
              <GreetButton userId={id} />
            </div>
          ))}
        </div>
      ) : (
        <p className="arrival__lead">{t('arrival.lead')}</p>
      )}
      <div className="arrival__ways">
        <button type="button" className="button" onClick={() => go({ page: 'people' })}>
          <UserRoundPlus size={19} />
          {t('chats.emptyFind')}
        </button>
        <button type="button" className="button button--calm" onClick={invite}>
          <Link2 size={19} />
          {t('chats.emptyInvite')}
        </button>
      </div>
    </section>
  );
}
