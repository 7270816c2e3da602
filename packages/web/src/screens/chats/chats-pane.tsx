/** The chat list with its search. */
import { SquarePen } from 'lucide-react';
import { useState } from 'react';
import { useStore } from '../../ui/app-context.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { chatEntries } from '../../state/chat-list.ts';
import { ChatList } from './chat-list.tsx';
import { ChatsEmpty } from './chats-empty.tsx';
import { ListSkeleton } from './list-skeleton.tsx';
import { SearchResults } from './search-results.tsx';
import '../../style/chats.css';

export function ChatsPane({ openId }: { openId: number | undefined }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const entries = useStore(chatEntries);
  const isLoaded = useStore((state) => state.areDialogsLoaded);
  const wanted = query.trim();
  return (
    <section className="pane" aria-label={t('chats.title')}>
      <header className="pane__head">
        <h1 className="pane__title">{t('chats.title')}</h1>
        <a className="icon-button" href="#/people" aria-label={t('chats.emptyFind')}>
          <SquarePen size={21} />
        </a>
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
      ) : entries.length > 0 ? (
        <ChatList entries={entries} openId={openId} />
      ) : isLoaded ? (
        <ChatsEmpty />
      ) : (
        <ListSkeleton />
      )}
    </section>
  );
}
