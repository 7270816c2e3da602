/** A labelled field with room for a hint or an error, so that nothing moves when one appears. */
import { useId, type ComponentProps, type ReactNode } from 'react';

export interface FieldProps extends Omit<ComponentProps<'input'>, 'className'> {
  readonly label: string;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly isGood?: boolean;
}

export function Field({ label, error, hint, isGood = false, ...input }: FieldProps) {
  const id = useId();
  const tone = error !== undefined ? ' field__hint--error' : isGood ? ' field__hint--good' : '';
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className="field__input"
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-hint`}
      />
      <div id={`${id}-hint`} className={`field__hint${tone}`} aria-live="polite">
        {error ?? hint}
      </div>
    </div>
  );
}
