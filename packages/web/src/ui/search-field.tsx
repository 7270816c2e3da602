import { Search, X } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { useWords } from './words-context.tsx';

export interface SearchFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (value: string) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function SearchField({ value, label, onChange, onKeyDown, ref }: SearchFieldProps) {
  const { t } = useWords();
  return (
    <div className="search">
      <Search className="search__icon" size={18} aria-hidden="true" />
      <input
        ref={ref}
        className="search__input"
        type="search"
        value={value}
        placeholder={label}
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <button
          type="button"
          className="icon-button search__clear"
          aria-label={t('chats.clearSearch')}
          onClick={() => onChange('')}
        >
          <X size={18} />
        </button>
      )}
    </div>
  );
}
