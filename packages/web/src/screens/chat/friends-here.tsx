/** Under a note of the house that names friends: each of them, and a hello for each. */
import { SERVICE_ID } from '../../ui/avatar.tsx';
import type { Message } from '../../state/message.ts';
import { chatHash } from '../../ui/router.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { GreetButton } from '../people/greet-button.tsx';
import { PersonRow } from '../people/person-row.tsx';

/** So many are shown at once; the note itself names all. */
const SHOWN_MAX = 20;

/** People whom a note of the house names. */
export function namedIn(message: Message): number[] {
  if (message.chatId !== SERVICE_ID) return [];
  const ids = message.entities.flatMap((one) => (one._ === 'messageEntityMentionName' ? [one.user_id] : []));
  return [...new Set(ids)].slice(0, SHOWN_MAX);
}

export function FriendsHere({ ids }: { ids: readonly number[] }) {
  const { t } = useWords();
  const selfId = useStore((state) => state.selfId);
  const users = useStore((state) => state.users);
  const shown = ids.filter((id) => id !== selfId && users.has(id));
  if (shown.length === 0) return null;
  return (
    <div className="friends" role="group" aria-label={t('greet.here')}>
      {shown.map((id) => (
        <div key={id} className="friends__one">
          <PersonRow userId={id} href={chatHash(id)} />
          <GreetButton userId={id} />
        </div>
      ))}
    </div>
  );
}
