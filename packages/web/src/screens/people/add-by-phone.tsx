import { useState, type FormEvent } from 'react';
import { importContact } from '../../app/people.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { go } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { useInvite } from '../chats/use-invite.ts';
import { likelyCountry } from '../welcome/countries.ts';
import { beginNumber, readNumber } from '../welcome/phone-number.ts';

const DIGITS_MIN = 7;

/** Finds a friend by number; one who is not here yet can be invited. */
export function AddByPhone({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const invite = useInvite();
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const [number, setNumber] = useState(() => beginNumber(likelyCountry(navigator.languages)));
  const [missing, setMissing] = useState<string>();
  const task = useTask();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(undefined);
    task.run(async () => {
      const contact = { phone: number.full, firstName: first.trim(), lastName: last.trim() };
      const id = await importContact(app, contact);
      if (id === undefined) {
        setMissing(first.trim());
        return;
      }
      onClose();
      go({ page: 'chat', id, isAbout: false });
    });
  };

  return (
    <Dialog title={t('people.addTitle')} lead={t('people.addLead')} onClose={onClose}>
      <form className="dialog__form" onSubmit={submit} noValidate>
        <Field
          label={t('people.phone')}
          type="tel"
          inputMode="tel"
          name="friend-phone"
          isFirst
          dir="ltr"
          autoComplete="off"
          value={number.text}
          onChange={(event) => setNumber(readNumber(event.target.value, number.country))}
        />
        <Field
          label={t('name.first')}
          name="friend-first"
          autoComplete="off"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
        <Field
          label={t('name.last')}
          name="friend-last"
          autoComplete="off"
          value={last}
          error={task.error}
          onChange={(event) => setLast(event.target.value)}
        />
        {missing !== undefined && (
          <div className="flood" role="status">
            <span>{t('people.notFound', { name: missing })}</span>
            <button type="button" className="button button--text" onClick={invite}>
              {t('chats.emptyInvite')}
            </button>
          </div>
        )}
        <button
          type="submit"
          className="button button--wide"
          disabled={task.isBusy || first.trim() === '' || number.full.length <= DIGITS_MIN}
        >
          {task.isBusy && <Spinner />}
          {t('people.addDone')}
        </button>
      </form>
    </Dialog>
  );
}
