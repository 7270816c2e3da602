import { useMemo, useState } from 'react';
import { chatName } from '../../shell/names.ts';
import { chatEntries } from '../../state/chat-list.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useArrowKeys } from '../../ui/arrow-keys.ts';
import { SERVICE_ID } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { PersonRow } from '../people/person-row.tsx';

/** Where to: saved messages first, then chats by time, then the other contacts. */
export function ForwardDialog({ onPick, onClose }: { onPick: (chatId: number) => void; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const list = useArrowKeys();
  const selfId = useStore((state) => state.selfId ?? 0);
  const entries = useStore(chatEntries);
  const contactIds = useStore((state) => state.contactIds);
  const ids = useMemo(
    () =>
      [...new Set([selfId, ...entries.map((entry) => entry.dialog.chatId), ...contactIds])].filter(
        (id) => id !== SERVICE_ID,
      ),
    [selfId, entries, contactIds],
  );
  const wanted = query.trim().toLocaleLowerCase();
  const shown = ids.filter((id) => chatName(app.store.get(), id, t).toLocaleLowerCase().includes(wanted));
  return (
    <Dialog title={t('forward.title')} onClose={onClose}>
      <SearchField value={query} label={t('forward.search')} onChange={setQuery} />
      <div className="picks" ref={list}>
        {shown.map((id) => (
          <PersonRow key={id} userId={id} onClick={() => onPick(id)} />
        ))}
      </div>
    </Dialog>
  );
}
