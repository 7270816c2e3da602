/** A username that is checked while it is typed. */
import { useEffect, useEffectEvent, useState } from 'react';
import { checkUsername, type UsernameAnswer } from '../../app/profile.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words-context.tsx';

export interface UsernameState {
  readonly text: string;
  /** Whether it can be saved as it stands. */
  readonly isFine: boolean;
}

export interface UsernameFieldProps {
  readonly current: string;
  readonly state: UsernameState;
  readonly onChange: (state: UsernameState) => void;
}

const PAUSE_MS = 350;
const LENGTH_MIN = 5;
const LENGTH_MAX = 32;
const SHAPE = /^[a-z]\w*[a-z0-9]$/i;

export function UsernameField({ current, state, onChange }: UsernameFieldProps) {
  const app = useApp();
  const { t } = useWords();
  const [answer, setAnswer] = useState<UsernameAnswer>();
  const { text } = state;
  const isOwn = text === '' || text === current;
  const isShaped = text.length >= LENGTH_MIN && SHAPE.test(text);

  const decide = useEffectEvent((isFine: boolean) => onChange({ text, isFine }));
  useEffect(() => {
    setAnswer(undefined);
    if (isOwn || !isShaped) return undefined;
    let isCurrent = true;
    const cancel = app.platform.timers.after(PAUSE_MS, () => {
      checkUsername(app, text).then(
        (one) => {
          if (!isCurrent) return;
          setAnswer(one);
          decide(one === 'free');
        },
        () => isCurrent && decide(true),
      );
    });
    return () => {
      isCurrent = false;
      cancel();
    };
  }, [app, text, isOwn, isShaped]);

  const error =
    answer === 'taken'
      ? t('error.USERNAME_OCCUPIED')
      : answer === 'invalid' || (!isOwn && !isShaped && text.length >= LENGTH_MIN)
        ? t('error.USERNAME_INVALID')
        : undefined;
  const hint = isOwn
    ? t('you.usernameHint')
    : answer === 'free'
      ? t('you.usernameFree')
      : isShaped
        ? t('you.usernameChecking')
        : t('error.USERNAME_INVALID');
  return (
    <Field
      label={t('you.username')}
      name="username"
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={LENGTH_MAX}
      dir="ltr"
      value={text}
      error={error}
      hint={hint}
      isGood={answer === 'free'}
      onChange={(event) => {
        const next = event.target.value.replace(/[^\w]/g, '');
        onChange({ text: next, isFine: next === '' || next === current });
      }}
    />
  );
}
