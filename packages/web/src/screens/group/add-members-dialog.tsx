import { useState } from 'react';
import { addMembers } from '../../app/chats.ts';
import { nameOf } from '../../shell/names.ts';
import type { ChatMember } from '../../state/chat-details.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { PickPeople } from './pick-people.tsx';

export interface AddMembersDialogProps {
  readonly chatId: number;
  readonly members: readonly ChatMember[];
  readonly onClose: () => void;
}

/** Brings contacts into a group; who does not wish to be brought in gets a link instead. */
export function AddMembersDialog({ chatId, members, onClose }: AddMembersDialogProps) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const task = useTask();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [without] = useState(() => new Set(members.map((one) => one.userId)));
  const add = () =>
    task.run(async () => {
      const [first] = await addMembers(app, chatId, [...chosen]);
      if (first !== undefined) say(t('group.notAdded', { name: nameOf(app.store.get(), first, t) }));
      onClose();
    });
  return (
    <Dialog title={t('group.add')} onClose={onClose}>
      <PickPeople chosen={chosen} onChange={setChosen} without={without} />
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      <button type="button" className="button button--wide" disabled={chosen.size === 0 || task.isBusy} onClick={add}>
        {task.isBusy && <Spinner />}
        {t('group.addCount', { count: chosen.size })}
      </button>
    </Dialog>
  );
}
