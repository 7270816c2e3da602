import { useEffect, useState, type FormEvent } from 'react';
import { settle } from '../../app/settle.ts';
import { loadPerson } from '../../app/people.ts';
import { saveProfile, saveUsername } from '../../app/profile.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Field } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useToast } from '../../ui/toast-context.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { Sheet } from './sheet.tsx';
import { UsernameField, type UsernameState } from './username-field.tsx';

/** Limits of the protocol for people without a subscription. */
const NAME_LENGTH_MAX = 64;
const BIO_LENGTH_MAX = 70;

export function ProfileScreen() {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const selfId = useStore((state) => state.selfId ?? 0);
  const self = useStore((state) => state.users.get(selfId));
  const known = useStore((state) => state.bios.get(selfId));
  const [first, setFirst] = useState(self?.firstName ?? '');
  const [last, setLast] = useState(self?.lastName ?? '');
  const [typedBio, setBio] = useState<string>();
  const [username, setUsername] = useState<UsernameState>({ text: self?.username ?? '', isFine: true });
  const task = useTask();
  const bio = typedBio ?? known ?? '';

  useEffect(() => settle(app, loadPerson(app, selfId)), [app, selfId]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      await saveProfile(app, { firstName: first.trim(), lastName: last.trim(), bio: bio.trim() });
      if (username.text !== (self?.username ?? '')) await saveUsername(app, username.text);
      say(t('you.saved'));
    });
  };

  return (
    <Sheet title={t('you.profileTitle')}>
      <form className="dialog__form" onSubmit={submit} noValidate>
        <div className="panel__who">
          <Avatar id={selfId} name={`${first} ${last}`.trim() || '·'} size={104} />
        </div>
        <Field
          label={t('name.first')}
          name="first-name"
          autoComplete="given-name"
          maxLength={NAME_LENGTH_MAX}
          value={first}
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
        <Field
          label={t('you.bio')}
          name="bio"
          autoComplete="off"
          maxLength={BIO_LENGTH_MAX}
          value={bio}
          hint={t('you.bioLeft', { count: BIO_LENGTH_MAX - bio.length })}
          onChange={(event) => setBio(event.target.value)}
        />
        <UsernameField current={self?.username ?? ''} state={username} onChange={setUsername} />
        {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
        <button
          type="submit"
          className="button button--wide"
          disabled={task.isBusy || first.trim() === '' || !username.isFine}
        >
          {task.isBusy && <Spinner />}
          {t('you.save')}
        </button>
      </form>
    </Sheet>
  );
}
