/** One field that looks like cells: pasting, autofill of the code from a message and screen readers just work. */
import { useEffect, useRef } from 'react';
import { useWords } from '../../ui/words-context.tsx';

export interface CodeInputProps {
  readonly length: number;
  readonly value: string;
  readonly isWrong: boolean;
  readonly isBusy: boolean;
  readonly onChange: (code: string) => void;
}

export function CodeInput({ length, value, isWrong, isBusy, onChange }: CodeInputProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isBusy) input.current?.focus();
  }, [isBusy]);
  const cells = Array.from({ length }, (_, index) => index);
  return (
    <div className={`code${isWrong ? ' code--wrong' : ''}`} dir="ltr">
      <input
        ref={input}
        className="code__input"
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        aria-label={t('code.label', { length })}
        aria-invalid={isWrong}
        value={value}
        readOnly={isBusy}
        onChange={(event) => onChange(event.target.value.replace(/\D/g, '').slice(0, length))}
      />
      {cells.map((index) => (
        <span
          key={index}
          className={`code__cell${index === Math.min(value.length, length - 1) ? ' code__cell--next' : ''}`}
          aria-hidden="true"
        >
          {value[index] ?? ''}
        </span>
      ))}
    </div>
  );
}
