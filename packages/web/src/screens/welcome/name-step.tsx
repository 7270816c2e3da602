import { useState, type FormEvent } from 'react';
import { giveName, type CodeWay } from '../../app/sign-in.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Field } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { FloodWait, floodSeconds } from './flood-wait.tsx';

/** Longest names of the protocol. */
const NAME_LENGTH_MAX = 64;

export function NameStep({ way }: { way: CodeWay }) {
  const app = useApp();
  const { t } = useWords();
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const task = useTask();
  const waitSeconds = floodSeconds(task.cause);
  const name = `${first} ${last}`.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      await giveName(app, way, first.trim(), last.trim());
    });
  };

  return (
    <form className="welcome__form" onSubmit={submit} noValidate>
      <div className="welcome__self">
        <Avatar id={2} name={name === '' ? '·' : name} size={72} />
      </div>
      <h1 className="welcome__title">{t('name.title')}</h1>
      <p className="welcome__lead">{t('name.lead')}</p>
      <Field
        label={t('name.first')}
        name="first-name"
        autoComplete="given-name"
        isFirst
        maxLength={NAME_LENGTH_MAX}
        value={first}
        error={waitSeconds === undefined ? task.error : undefined}
        onChange={(event) => setFirst(event.target.value)}
      />
      <Field
        label={t('name.last')}
        name="last-name"
        autoComplete="family-name"
        maxLength={NAME_LENGTH_MAX}
        value={last}
        onChange={(event) => setLast(event.target.value)}
      />
      {waitSeconds !== undefined && <FloodWait seconds={waitSeconds} onOver={task.clear} />}
      <button
        type="submit"
        className="button button--wide"
        disabled={task.isBusy || waitSeconds !== undefined || first.trim() === ''}
      >
        {task.isBusy ? <Spinner /> : null}
        {t('name.done')}
      </button>
    </form>
  );
}
