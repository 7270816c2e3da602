/** Contacts, and the ways to find more people. */
import { UserRoundPlus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fullName } from '../../shell/names.ts';
import { useStore } from '../../ui/app-context.tsx';
import { Mark } from '../../ui/mark.tsx';

import { SearchField } from '../../ui/search-field.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { ListSkeleton } from '../chats/list-skeleton.tsx';
import { SearchResults } from '../chats/search-results.tsx';
import { AddByPhone } from './add-by-phone.tsx';
import { ContactList } from './contact-list.tsx';
import '../../style/chats.css';

export function PeoplePane() {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const [isAdding, setAdding] = useState(false);
  const users = useStore((state) => state.users);
  const contactIds = useStore((state) => state.contactIds);
  const selfId = useStore((state) => state.selfId);
  const isLoaded = useStore((state) => state.areContactsLoaded);
  const ids = useMemo(() => {
    const byName = (a: number, b: number) =>
      fullName(users.get(a), t).localeCompare(fullName(users.get(b), t), language);
    return [...contactIds].filter((id) => id !== selfId).sort(byName);
  }, [users, contactIds, selfId, t, language]);
  const wanted = query.trim();
  return (
    <section className="pane" aria-label={t('people.title')}>
      <header className="pane__head">
        <h1 className="pane__title">{t('people.title')}</h1>
        <button type="button" className="icon-button" aria-label={t('people.add')} onClick={() => setAdding(true)}>
          <UserRoundPlus size={21} />
        </button>
      </header>
      <div className="pane__search">
        <SearchField value={query} label={t('people.search')} onChange={setQuery} />
      </div>
      {wanted !== '' ? (
        <SearchResults query={wanted} onOpen={() => setQuery('')} />
      ) : ids.length > 0 ? (
        <ContactList ids={ids} />
      ) : isLoaded ? (
        <PeopleEmpty onAdd={() => setAdding(true)} />
      ) : (
        <ListSkeleton />
      )}
      {isAdding && <AddByPhone onClose={() => setAdding(false)} />}
    </section>
  );
}

function PeopleEmpty({ onAdd }: { onAdd: () => void }) {
  const { t } = useWords();
  return (
    <div className="pane__scroll">
      <div className="empty">
        <span className="threshold__mark">
          <Mark size={60} />
        </span>
        <h2 className="empty__title">{t('people.emptyTitle')}</h2>
        <p className="empty__lead">{t('people.emptyLead')}</p>
        <div className="empty__actions">
          <button type="button" className="button" onClick={onAdd}>
            <UserRoundPlus size={19} />
            {t('people.add')}
          </button>
        </div>
      </div>
    </div>
  );
}
