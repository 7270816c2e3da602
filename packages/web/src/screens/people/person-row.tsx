import { chatName, isHere, nameOf } from '../../shell/names.ts';
import { PresenceLine } from '../../shell/presence-line.tsx';
import { useStore } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../ui/words-context.tsx';

export interface PersonRowProps {
  readonly userId: number;
  readonly href?: string;
  readonly onClick?: () => void;
  /** Among others one is oneself, not the place of one's saved messages. */
  readonly isAmongOthers?: boolean;
}

/** One person in a list; a link where it leads somewhere, else a button. */
export function PersonRow({ userId, href, onClick, isAmongOthers = false }: PersonRowProps) {
  const { t } = useWords();
  const user = useStore((state) => state.users.get(userId));
  const isSaved = useStore((state) => state.selfId === userId) && !isAmongOthers;
  const now = useNow(15_000);
  const name = useStore((state) => (isAmongOthers ? nameOf(state, userId, t) : chatName(state, userId, t)));
  const content = (
    <>
      <Avatar id={userId} name={name} isHere={!isSaved && isHere(user, now)} isSaved={isSaved} />
      <span className="person-row__text">
        <span className="person-row__name">{name}</span>
        {!isSaved && (
          <span className="person-row__line">
            {user?.username === undefined ? <PresenceLine chatId={userId} /> : `@${user.username}`}
          </span>
        )}
      </span>
    </>
  );
  if (href === undefined) {
    return (
      <button type="button" className="person-row" data-item onClick={onClick}>
        {content}
      </button>
    );
  }
  return (
    <a className="person-row" data-item href={href} onClick={onClick}>
      {content}
    </a>
  );
}
