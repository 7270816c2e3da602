/** Chooses several of one's contacts. */
import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fullName } from '../../shell/names.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useArrowKeys } from '../../ui/arrow-keys.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWords } from '../../ui/words-context.tsx';

export interface PickPeopleProps {
  readonly chosen: ReadonlySet<number>;
  readonly onChange: (chosen: ReadonlySet<number>) => void;
  /** Who is in already. */
  readonly without?: ReadonlySet<number>;
}

export function PickPeople({ chosen, onChange, without }: PickPeopleProps) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const list = useArrowKeys();
  const users = useStore((state) => state.users);
  const contactIds = useStore((state) => state.contactIds);
  const selfId = useStore((state) => state.selfId);
  const ids = useMemo(() => {
    const name = (id: number) => fullName(users.get(id), t);
    return [...contactIds]
      .filter((id) => id !== selfId && without?.has(id) !== true)
      .sort((a, b) => name(a).localeCompare(name(b), language));
  }, [users, contactIds, selfId, without, t, language]);
  const wanted = query.trim().toLocaleLowerCase();
  const shown = ids.filter((id) => fullName(users.get(id), t).toLocaleLowerCase().includes(wanted));
  const toggle = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  if (ids.length === 0) return <p className="dialog__lead">{t('group.noContacts')}</p>;
  return (
    <>
      <SearchField value={query} label={t('forward.search')} onChange={setQuery} />
      <div className="picks" ref={list} role="group" aria-label={t('group.pickPeople')}>
        {shown.map((id) => (
          <button
            key={id}
            type="button"
            role="checkbox"
            aria-checked={chosen.has(id)}
            className="person-row"
            data-item
            onClick={() => toggle(id)}
          >
            <Avatar id={id} name={fullName(users.get(id), t)} />
            <span className="person-row__text">
              <span className="person-row__name">{fullName(users.get(id), t)}</span>
            </span>
            <span className={`pick${chosen.has(id) ? ' pick--on' : ''}`} aria-hidden="true">
              {chosen.has(id) && <Check size={15} strokeWidth={3} />}
            </span>
          </button>
        ))}
      </div>
    </>
  );
}
