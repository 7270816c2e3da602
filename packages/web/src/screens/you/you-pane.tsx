/** Oneself, and how the house is set up for one. */
import { ChevronRight, LogOut, MonitorSmartphone, UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { fullName } from '../../shell/names.ts';
import { useStore } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Choice } from '../../ui/choice.tsx';
import { hashOf } from '../../ui/router.ts';
import { useTheme, type Theme } from '../../ui/theme.ts';
import { useWords } from '../../ui/words-context.tsx';
import { LANGUAGES, type Language } from '../../i18n/catalogue.ts';
import { showNumber } from '../welcome/phone-number.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import '../../style/panels.css';

export function YouPane({ part }: { part: 'main' | 'profile' | 'devices' }) {
  const { t, chosen, choose } = useWords();
  const [theme, setTheme] = useTheme();
  const [isLeaving, setLeaving] = useState(false);
  const self = useStore((state) => state.users.get(state.selfId ?? 0));
  const name = fullName(self, t);
  const themes: { value: Theme; label: string }[] = [
    { value: 'light', label: t('you.themeLight') },
    { value: 'dark', label: t('you.themeDark') },
    { value: 'system', label: t('you.themeSystem') },
  ];
  const languages: { value: Language | 'auto'; label: string; lang?: string }[] = [
    ...LANGUAGES.map(({ code, name: label }) => ({ value: code, label, lang: code })),
    { value: 'auto', label: t('you.languageAuto') },
  ];
  return (
    <section className="pane" aria-label={t('you.title')}>
      <header className="pane__head">
        <h1 className="pane__title">{t('you.title')}</h1>
      </header>
      <div className="pane__scroll you">
        <a className="you__self" href={hashOf({ page: 'you', part: 'profile' })}>
          <Avatar id={self?.id ?? 0} name={name} size={72} />
          <span className="person-row__text">
            <span className="you__name">{name}</span>
            <span className="person-row__line">
              {self?.username === undefined ? t('you.noUsername') : `@${self.username}`}
            </span>
            <span className="person-row__line" dir="ltr">
              {self?.phone === undefined ? '' : showNumber(self.phone)}
            </span>
          </span>
        </a>
        <nav className="you__ways">
          <Way part="profile" isCurrent={part === 'profile'} icon={UserRoundPen} label={t('you.edit')} />
          <Way part="devices" isCurrent={part === 'devices'} icon={MonitorSmartphone} label={t('you.devices')} />
        </nav>
        <h2 className="list-title">{t('you.theme')}</h2>
        <div className="you__choice">
          <Choice label={t('you.theme')} value={theme} options={themes} onChange={setTheme} />
        </div>
        <h2 className="list-title">{t('you.language')}</h2>
        <div className="you__choice">
          <Choice
            label={t('you.language')}
            value={chosen ?? 'auto'}
            options={languages}
            onChange={(value) => choose(value === 'auto' ? undefined : value)}
          />
        </div>
        <button
          type="button"
          className="panel__action panel__action--danger you__leave"
          onClick={() => setLeaving(true)}
        >
          <LogOut size={20} />
          {t('you.signOut')}
        </button>
      </div>
      {isLeaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </section>
  );
}

interface WayProps {
  readonly part: 'profile' | 'devices';
  readonly isCurrent: boolean;
  readonly icon: typeof LogOut;
  readonly label: string;
}

function Way({ part, isCurrent, icon: Icon, label }: WayProps) {
  return (
    <a className="panel__action" href={hashOf({ page: 'you', part })} aria-current={isCurrent ? 'page' : undefined}>
      <Icon size={20} aria-hidden="true" />
      <span className="you__label">{label}</span>
      <ChevronRight size={18} aria-hidden="true" />
    </a>
  );
}
