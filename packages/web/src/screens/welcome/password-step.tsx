/** The password of an account that has one. */
import { useEffect, useState, type FormEvent } from 'react';
import { givePassword, passwordHint } from '../../app/sign-in.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Field } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { FloodWait, floodSeconds } from './flood-wait.tsx';

export function PasswordStep() {
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  const [password, setPassword] = useState('');
  const [hint, setHint] = useState('');
  const waitSeconds = floodSeconds(task.cause);
  useEffect(() => {
    passwordHint(app).then(setHint, () => undefined);
  }, [app]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => void (await givePassword(app, password)));
  };
  return (
    <form className="welcome__form" onSubmit={submit} noValidate>
      <h1 className="welcome__title">{t('password.title')}</h1>
      <p className="welcome__lead">{t('password.lead')}</p>
      <Field
        label={t('password.label')}
        type="password"
        name="password"
        autoComplete="current-password"
        isFirst
        value={password}
        error={waitSeconds === undefined ? task.error : undefined}
        hint={hint === '' ? undefined : t('password.hint', { text: hint })}
        onChange={(event) => {
          task.clear();
          setPassword(event.target.value);
        }}
      />
      {waitSeconds !== undefined && <FloodWait seconds={waitSeconds} onOver={task.clear} />}
      <button
        type="submit"
        className="button button--wide"
        disabled={task.isBusy || waitSeconds !== undefined || password === ''}
      >
        {task.isBusy ? (
          <>
            <Spinner /> {t('password.checking')}
          </>
        ) : (
          t('name.done')
        )}
      </button>
    </form>
  );
}
