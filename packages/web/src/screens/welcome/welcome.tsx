/** From the door to the first chat: number, code, name. */
import { useState } from 'react';
import type { CodeWay } from '../../app/sign-in.ts';
import { LANGUAGES } from '../../i18n/catalogue.ts';
import { Mark } from '../../ui/mark.tsx';
import { LineBanner } from '../../ui/line-banner.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { CodeStep } from './code-step.tsx';
import { NameStep } from './name-step.tsx';
import { PhoneStep } from './phone-step.tsx';
import { Scene } from './scene.tsx';
import '../../style/welcome.css';

type Step =
  | { readonly name: 'phone'; readonly phone?: string }
  | { readonly name: 'code' | 'name'; readonly way: CodeWay };

export function Welcome() {
  const { t } = useWords();
  const [step, setStep] = useState<Step>({ name: 'phone' });
  return (
    <div className="welcome">
      <header className="welcome__picture">
        <Scene />
        <div className="welcome__brand">
          <Mark size={40} />
          <span className="welcome__word">{t('app.name')}</span>
        </div>
        <p className="welcome__tagline">{t('app.tagline')}</p>
      </header>
      <main className="welcome__main">
        <LineBanner />
        <div className="welcome__step" key={step.name}>
          {step.name === 'phone' && <PhoneStep initial={step.phone} onSent={(way) => setStep({ name: 'code', way })} />}
          {step.name === 'code' && (
            <CodeStep
              key={step.way.hash}
              way={step.way}
              onNameNeeded={() => setStep({ name: 'name', way: step.way })}
              onOtherWay={(way) => setStep({ name: 'code', way })}
              onOtherNumber={() => setStep({ name: 'phone', phone: step.way.phone })}
            />
          )}
          {step.name === 'name' && <NameStep way={step.way} />}
        </div>
        <LanguageSwitch />
      </main>
    </div>
  );
}

function LanguageSwitch() {
  const { t, language, choose } = useWords();
  return (
    <nav className="languages" aria-label={t('welcome.language')}>
      {LANGUAGES.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          className="languages__one"
          aria-current={code === language}
          onClick={() => choose(code)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
