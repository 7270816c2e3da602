/** A room of settings: a heading with the way back, and its content in the middle. */
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { go } from '../../ui/router.ts';
import { useWords } from '../../ui/words-context.tsx';

export function Sheet({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="sheet">
      <header className="sheet__head">
        <button
          type="button"
          className="icon-button chat__back"
          aria-label={t('nav.back')}
          onClick={() => go({ page: 'you', part: 'main' })}
        >
          <ArrowLeft size={22} />
        </button>
        <h1 className="sheet__title">{title}</h1>
      </header>
      <div className="sheet__scroll">
        <div className="sheet__body">{children}</div>
      </div>
    </div>
  );
}
