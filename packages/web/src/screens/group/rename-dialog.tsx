import { useState, type FormEvent } from 'react';
import { renameChat } from '../../app/chats.ts';
import type { Chat } from '../../state/chat.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';

export function RenameDialog({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  const [title, setTitle] = useState(chat.title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    task.run(async () => {
      if (title.trim() !== chat.title) await renameChat(app, chat.id, title.trim());
      onClose();
    });
  };
  return (
    <Dialog title={t('group.rename')} onClose={onClose}>
      <form className="dialog__form" onSubmit={submit} noValidate>
        <Field
          label={t('group.title')}
          name="chat-title"
          isFirst
          autoComplete="off"
          maxLength={128}
          value={title}
          error={task.error}
          onChange={(event) => setTitle(event.target.value)}
        />
        <button type="submit" className="button button--wide" disabled={task.isBusy || title.trim() === ''}>
          {t('you.save')}
        </button>
      </form>
    </Dialog>
  );
}
