import type { CountryCode } from 'libphonenumber-js/min';
import { useMemo, useState } from 'react';
import { useArrowKeys } from '../../ui/arrow-keys.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { countriesOf, searchCountries } from './countries.ts';

export interface CountryPickerProps {
  readonly onPick: (country: CountryCode) => void;
  readonly onClose: () => void;
}

export function CountryPicker({ onPick, onClose }: CountryPickerProps) {
  const { t, language } = useWords();
  const [query, setQuery] = useState('');
  const list = useArrowKeys();
  const countries = useMemo(() => countriesOf(language), [language]);
  const shown = searchCountries(countries, query);
  const first = shown[0];
  return (
    <Dialog title={t('welcome.country')} onClose={onClose}>
      <SearchField
        value={query}
        label={t('welcome.countrySearch')}
        onChange={setQuery}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && first !== undefined) onPick(first.code);
        }}
      />
      <div className="countries" ref={list}>
        {shown.map((country) => (
          <button
            key={country.code}
            type="button"
            data-item
            className="countries__item"
            onClick={() => onPick(country.code)}
          >
            <span className="countries__name">{country.name}</span>
            <span className="meta">{country.calling}</span>
          </button>
        ))}
        {shown.length === 0 && <p className="dialog__lead">{t('welcome.countryNone')}</p>}
      </div>
    </Dialog>
  );
}
