/** What a search finds: own chats and contacts at once, everybody else as the server answers. */
import { useEffect, useMemo, useState } from 'react';
import { searchPeople, type Found } from '../../app/people.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useArrowKeys } from '../../ui/arrow-keys.ts';
import { chatHash } from '../../ui/router.ts';
import { useWords } from '../../ui/words-context.tsx';
import { PersonRow } from '../people/person-row.tsx';
import type { User } from '../../state/user.ts';

/** The server is asked after this pause in typing, and for no less than this many letters. */
const PAUSE_MS = 250;
const LETTERS_MIN = 3;

const NOBODY: Found = { mine: [], others: [] };

function matches(user: User, wanted: string): boolean {
  const names = [user.firstName, user.lastName, `${user.firstName} ${user.lastName}`, user.username ?? ''];
  const digits = wanted.replace(/\D/g, '');
  const isPhone = digits.length >= LETTERS_MIN && (user.phone ?? '').includes(digits);
  return isPhone || names.some((name) => name.toLocaleLowerCase().startsWith(wanted));
}

/** Asks the server a little after the typing stops; an older answer never replaces a newer one. */
function useGlobalSearch(query: string): { found: Found; isSearching: boolean } {
  const app = useApp();
  const [answer, setAnswer] = useState<{ query: string; found: Found }>({ query: '', found: NOBODY });
  const name = query.replace(/^@/, '');
  useEffect(() => {
    if (name.length < LETTERS_MIN) return undefined;
    let isCurrent = true;
    const cancel = app.platform.timers.after(PAUSE_MS, () => {
      searchPeople(app, name).then(
        (found) => isCurrent && setAnswer({ query: name, found }),
        () => isCurrent && setAnswer({ query: name, found: NOBODY }),
      );
    });
    return () => {
      isCurrent = false;
      cancel();
    };
  }, [app, name]);
  const isAnswered = answer.query === name;
  return { found: isAnswered ? answer.found : NOBODY, isSearching: name.length >= LETTERS_MIN && !isAnswered };
}

export function SearchResults({ query, onOpen }: { query: string; onOpen: () => void }) {
  const { t } = useWords();
  const list = useArrowKeys();
  const users = useStore((state) => state.users);
  const dialogs = useStore((state) => state.dialogs);
  const { found, isSearching } = useGlobalSearch(query);
  const near = useMemo(() => {
    const wanted = query.toLocaleLowerCase().replace(/^@/, '');
    const known = [...users.values()].filter(
      (user) => (user.isContact || dialogs.has(user.id)) && matches(user, wanted),
    );
    return [...new Set([...known.map((user) => user.id), ...found.mine])];
  }, [users, dialogs, query, found]);
  const others = found.others.filter((id) => !near.includes(id));
  const isEmpty = near.length === 0 && others.length === 0;

  const section = (title: string, ids: readonly number[]) =>
    ids.length > 0 && (
      <section aria-label={title}>
        <h2 className="list-title">{title}</h2>
        {ids.map((id) => (
          <PersonRow key={id} userId={id} href={chatHash(id)} onClick={onOpen} />
        ))}
      </section>
    );

  return (
    <div className="pane__scroll" ref={list}>
      {section(t('chats.results'), near)}
      {section(t('chats.resultsOther'), others)}
      {isEmpty && (
        <div className="empty" role="status">
          {isSearching ? (
            <p className="empty__lead">{t('chats.searching')}</p>
          ) : (
            <>
              <p className="empty__title">{t('chats.noResults', { query })}</p>
              <p className="empty__lead">{t('chats.noResultsHint')}</p>
            </>
          )}
        </div>
      )}
    </div>
  );
}
