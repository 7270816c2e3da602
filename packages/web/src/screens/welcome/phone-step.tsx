import { ChevronDown } from 'lucide-react';
import { useMemo, useState, type FormEvent } from 'react';
import type { CodeWay } from '../../app/sign-in.ts';
import { askToComeIn, type Waiting } from '../../app/waiting-room.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Field } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { countriesOf, likelyCountry } from './countries.ts';
import { CountryPicker } from './country-picker.tsx';
import { FloodWait, floodSeconds } from './flood-wait.tsx';
import { beginNumber, readNumber, type TypedNumber } from './phone-number.ts';

/** Fewer digits than this are no number of any country. */
const DIGITS_MIN = 7;

export interface PhoneStepProps {
  readonly initial: string | undefined;
  readonly onSent: (way: CodeWay) => void;
  /** Many are arriving: a place is kept. */
  readonly onWait: (waiting: Waiting) => void;
}

export function PhoneStep({ initial, onSent, onWait }: PhoneStepProps) {
  const app = useApp();
  const { t, language } = useWords();
  const [number, setNumber] = useState<TypedNumber>(() =>
    initial === undefined ? beginNumber(likelyCountry(navigator.languages)) : readNumber(initial, undefined),
  );
  const [isPicking, setPicking] = useState(false);
  const task = useTask();
  const waitSeconds = floodSeconds(task.cause);
  const country = useMemo(
    () => countriesOf(language).find((one) => one.code === number.country),
    [language, number.country],
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      const asked = await askToComeIn(app, number.full);
      if (asked.kind === 'sent') onSent(asked.way);
      else onWait(asked.waiting);
    });
  };

  const type = (input: HTMLInputElement) => {
    task.clear();
    const isAtEnd = input.selectionStart === input.value.length;
    const isShorter = input.value.length < number.text.length;
    const read = readNumber(input.value, number.country);
    setNumber(isAtEnd && !isShorter ? read : { ...read, text: input.value });
  };

  return (
    <form className="welcome__form" onSubmit={submit} noValidate>
      <h1 className="welcome__title">{t('welcome.title')}</h1>
      <p className="welcome__lead">{t('welcome.lead')}</p>
      <button type="button" className="country-button" onClick={() => setPicking(true)}>
        <span className="unseen">{t('welcome.country')}</span>
        <span className="country-button__name">{country?.name ?? t('welcome.countryUnknown')}</span>
        <span className="meta">{country?.calling}</span>
        <ChevronDown size={18} aria-hidden="true" />
      </button>
      <Field
        label={t('welcome.phone')}
        type="tel"
        name="phone"
        inputMode="tel"
        autoComplete="tel"
        isFirst
        dir="ltr"
        value={number.text}
        error={waitSeconds === undefined ? task.error : undefined}
        hint={t('welcome.phoneWhy')}
        onChange={(event) => type(event.target)}
      />
      {waitSeconds !== undefined && <FloodWait seconds={waitSeconds} onOver={task.clear} />}
      <button
        type="submit"
        className="button button--wide"
        disabled={task.isBusy || waitSeconds !== undefined || number.full.length <= DIGITS_MIN}
      >
        {task.isBusy ? (
          <>
            <Spinner /> {t('welcome.wait')}
          </>
        ) : (
          t('welcome.next')
        )}
      </button>
      {isPicking && (
        <CountryPicker
          onClose={() => setPicking(false)}
          onPick={(code) => {
            setNumber(beginNumber(code));
            setPicking(false);
          }}
        />
      )}
    </form>
  );
}
