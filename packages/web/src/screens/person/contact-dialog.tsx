import { useState, type FormEvent } from 'react';
import { addContact } from '../../app/people.ts';
import { fullName } from '../../shell/names.ts';
import type { User } from '../../state/user.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useToast } from '../../ui/toast-context.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';

/** Keeps somebody under the name one knows them by. */
export function ContactDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const [first, setFirst] = useState(user.firstName);
  const [last, setLast] = useState(user.lastName);
  const task = useTask();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      await addContact(app, user.id, first.trim(), last.trim());
      say(t('person.added', { name: fullName(app.store.get().users.get(user.id), t) }));
      onClose();
    });
  };
  return (
    <Dialog title={t(user.isContact ? 'person.editContact' : 'person.addContact')} onClose={onClose}>
      <form className="dialog__form" onSubmit={submit} noValidate>
        <Field
          label={t('name.first')}
          name="contact-first"
          isFirst
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
        <Field
          label={t('name.last')}
          name="contact-last"
          value={last}
          error={task.error}
          onChange={(event) => setLast(event.target.value)}
        />
        <button type="submit" className="button button--wide" disabled={task.isBusy || first.trim() === ''}>
          {t('you.save')}
        </button>
      </form>
    </Dialog>
  );
}
