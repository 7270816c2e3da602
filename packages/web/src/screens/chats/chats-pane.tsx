/** The chat list with its search. */
import { Archive, ArrowLeft } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from '../../ui/app-context.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { chatEntries } from '../../state/chat-list.ts';
import { ArrivalCard } from './arrival-card.tsx';
import { ChatList } from './chat-list.tsx';
import { ChatsEmpty } from './chats-empty.tsx';
import { NewChatDialog } from '../group/new-chat-dialog.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { NewMenu } from './new-menu.tsx';
import { SearchResults } from './search-results.tsx';
import '../../style/chats.css';
import '../../style/groups.css';

/** With no more chats than these somebody is shown the way to more. */
const FEW_CHATS = 3;

export function ChatsPane({ openId }: { openId: number | undefined }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const all = useStore(chatEntries);
  const [isInArchive, setInArchive] = useState(false);
  const archived = useMemo(() => all.filter((entry) => entry.dialog.isArchived), [all]);
  const isArchiveShown = isInArchive && archived.length > 0;
  const entries = useMemo(
    () => all.filter((entry) => entry.dialog.isArchived === isArchiveShown),
    [all, isArchiveShown],
  );
  const isLoaded = useStore((state) => state.areDialogsLoaded);
  const [making, setMaking] = useState<'group' | 'channel'>();
  const wanted = query.trim();
  return (
    <section className="pane" aria-label={t('chats.title')}>
      <header className="pane__head">
        <h1 className="pane__title">{t('chats.title')}</h1>
        <NewMenu onNew={setMaking} />
      </header>
      <div className="pane__search">
        <SearchField
          value={query}
          label={t('chats.search')}
          onChange={setQuery}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.preventDefault();
            setQuery('');
          }}
        />
      </div>
      {wanted !== '' ? (
        <SearchResults query={wanted} onOpen={() => setQuery('')} />
      ) : entries.length > 0 || archived.length > 0 ? (
        <>
          {archived.length > 0 && (
            <button type="button" className="archive" onClick={() => setInArchive(!isArchiveShown)}>
              {isArchiveShown ? <ArrowLeft size={18} aria-hidden="true" /> : <Archive size={18} aria-hidden="true" />}
              {isArchiveShown ? t('archive.back') : t('archive.open', { count: archived.length })}
            </button>
          )}
          <ChatList key={String(isArchiveShown)} entries={entries} openId={openId} />
          {isLoaded && !isArchiveShown && all.length <= FEW_CHATS && <ArrivalCard />}
        </>
      ) : isLoaded ? (
        <ChatsEmpty />
      ) : (
        <ListSkeleton />
      )}
      {making !== undefined && <NewChatDialog kind={making} onClose={() => setMaking(undefined)} />}
    </section>
  );
}
