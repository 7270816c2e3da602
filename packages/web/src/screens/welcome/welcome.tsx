/** From the door to the first chat: number, code, name. */
import { useEffect, useState } from 'react';
import type { CodeWay } from '../../app/sign-in.ts';
import { keptWaiting, type Waiting } from '../../app/waiting-room.ts';
import { LANGUAGES } from '../../i18n/catalogue.ts';
import { Mark } from '../../ui/mark.tsx';
import { useApp } from '../../ui/app-context.tsx';
import { LineBanner } from '../../ui/line-banner.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { CodeStep } from './code-step.tsx';
import { NameStep } from './name-step.tsx';
import { PasswordStep } from './password-step.tsx';
import { PhoneStep } from './phone-step.tsx';
import { WaitingStep } from './waiting-step.tsx';
import { Scene } from './scene.tsx';
import '../../style/welcome.css';

type Step =
  | { readonly name: 'phone'; readonly phone?: string }
  | { readonly name: 'waiting'; readonly waiting: Waiting }
  | { readonly name: 'password' }
  | { readonly name: 'code' | 'name'; readonly way: CodeWay };

export function Welcome() {
  const { t } = useWords();
  const app = useApp();
  const [step, setStep] = useState<Step>({ name: 'phone' });
  useEffect(() => {
    void keptWaiting(app).then((waiting) => {
      if (waiting !== undefined) setStep((now) => (now.name === 'phone' ? { name: 'waiting', waiting } : now));
    });
  }, [app]);
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
          {step.name === 'phone' && (
            <PhoneStep
              initial={step.phone}
              onSent={(way) => setStep({ name: 'code', way })}
              onWait={(waiting) => setStep({ name: 'waiting', waiting })}
            />
          )}
          {step.name === 'waiting' && (
            <WaitingStep
              initial={step.waiting}
              onSent={(way) => setStep({ name: 'code', way })}
              onOtherNumber={() => setStep({ name: 'phone', phone: step.waiting.phone })}
            />
          )}
          {step.name === 'code' && (
            <CodeStep
              key={step.way.hash}
              way={step.way}
              onNameNeeded={() => setStep({ name: 'name', way: step.way })}
              onPasswordNeeded={() => setStep({ name: 'password' })}
              onOtherWay={(way) => setStep({ name: 'code', way })}
              onOtherNumber={() => setStep({ name: 'phone', phone: step.way.phone })}
            />
          )}
          {step.name === 'password' && <PasswordStep />}
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
