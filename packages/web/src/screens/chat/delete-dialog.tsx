import { removeMessages } from '../../app/messages.ts';
import { fullName } from '../../shell/names.ts';
import type { Message } from '../../state/message.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { SERVICE_ID } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';

export interface DeleteDialogProps {
  readonly chatId: number;
  readonly message: Message;
  readonly onClose: () => void;
}

export function DeleteDialog({ chatId, message, onClose }: DeleteDialogProps) {
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  const isSaved = useStore((state) => state.selfId === chatId);
  const user = useStore((state) => state.users.get(chatId));
  const name = fullName(user, t);
  const canBoth = !isSaved && chatId !== SERVICE_ID;
  const remove = (isForBoth: boolean) =>
    task.run(async () => {
      await removeMessages(app, [message.id], isForBoth);
      onClose();
    });
  return (
    <Dialog title={t('delete.title')} {...(canBoth ? { lead: t('delete.lead', { name }) } : {})} onClose={onClose}>
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      <div className="dialog__actions">
        {canBoth && (
          <button type="button" className="button button--danger" disabled={task.isBusy} onClick={() => remove(true)}>
            {t('delete.both', { name })}
          </button>
        )}
        <button type="button" className="button button--danger" disabled={task.isBusy} onClick={() => remove(false)}>
          {t(canBoth ? 'delete.mine' : 'delete.plain')}
        </button>
        <button type="button" className="button button--calm" onClick={onClose}>
          {t('message.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
