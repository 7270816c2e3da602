/** A new group or channel: what it is called, and who is in it. */
import { useState, type FormEvent } from 'react';
import { createChannel, createGroup } from '../../app/chats.ts';
import { nameOf } from '../../shell/names.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { go } from '../../ui/router.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { PickPeople } from './pick-people.tsx';

/** Longest name of a group. Source: core.telegram.org/method/messages.createChat */
const TITLE_LENGTH_MAX = 128;

export function NewChatDialog({ kind, onClose }: { kind: 'group' | 'channel'; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const task = useTask();
  const [title, setTitle] = useState('');
  const [about, setAbout] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const isGroup = kind === 'group';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      const made = isGroup
        ? await createGroup(app, title.trim(), [...chosen])
        : { chatId: await createChannel(app, title.trim(), about.trim()), missing: [] };
      const [first] = made.missing;
      if (first !== undefined) say(t('group.notAdded', { name: nameOf(app.store.get(), first, t) }));
      onClose();
      if (made.chatId !== undefined) go({ page: 'chat', id: made.chatId, isAbout: !isGroup });
    });
  };
  const isReady = title.trim() !== '' && (!isGroup || chosen.size > 0);
  return (
    <Dialog
      title={t(isGroup ? 'group.new' : 'channel.new')}
      lead={t(isGroup ? 'group.newLead' : 'channel.newLead')}
      onClose={onClose}
    >
      <form className="dialog__form" onSubmit={submit} noValidate>
        <Field
          label={t('group.title')}
          name="chat-title"
          autoComplete="off"
          isFirst
          maxLength={TITLE_LENGTH_MAX}
          value={title}
          error={task.error}
          onChange={(event) => setTitle(event.target.value)}
        />
        {isGroup ? (
          <PickPeople chosen={chosen} onChange={setChosen} />
        ) : (
          <Field
            label={t('channel.about')}
            name="chat-about"
            autoComplete="off"
            maxLength={255}
            value={about}
            onChange={(event) => setAbout(event.target.value)}
          />
        )}
        <button type="submit" className="button button--wide" disabled={!isReady || task.isBusy}>
          {task.isBusy && <Spinner />}
          {t(isGroup ? 'group.create' : 'channel.create')}
        </button>
      </form>
    </Dialog>
  );
}
