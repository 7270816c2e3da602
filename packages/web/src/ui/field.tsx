/** A labelled field with room for a hint or an error, so that nothing moves when one appears. */
import { useEffect, useId, useRef, type ComponentProps, type ReactNode } from 'react';

export interface FieldProps extends Omit<ComponentProps<'input'>, 'className'> {
  readonly label: string;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  readonly isGood?: boolean;
  /** Where one begins: the focus is here when the field appears. */
  readonly isFirst?: boolean;
}

export function Field({ label, error, hint, isGood = false, isFirst = false, ...input }: FieldProps) {
  const id = useId();
  const element = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) element.current?.focus();
  }, [isFirst]);
  const tone = error !== undefined ? ' field__hint--error' : isGood ? ' field__hint--good' : '';
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        ref={element}
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
