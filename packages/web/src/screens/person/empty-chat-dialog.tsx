import { emptyChat } from '../../app/messages.ts';
import { useApp } from '../../ui/app-context.tsx';
import { SERVICE_ID } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';

export interface EmptyChatDialogProps {
  readonly userId: number;
  readonly name: string;
  readonly onClose: () => void;
}

export function EmptyChatDialog({ userId, name, onClose }: EmptyChatDialogProps) {
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  const empty = (isForBoth: boolean) =>
    task.run(async () => {
      await emptyChat(app, userId, isForBoth);
      onClose();
    });
  return (
    <Dialog title={t('deleteChat.title', { name })} lead={t('deleteChat.lead')} onClose={onClose}>
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      <div className="dialog__actions">
        {userId !== SERVICE_ID && (
          <button type="button" className="button button--danger" disabled={task.isBusy} onClick={() => empty(true)}>
            {t('delete.both', { name })}
          </button>
        )}
        <button type="button" className="button button--danger" disabled={task.isBusy} onClick={() => empty(false)}>
          {t('delete.mine')}
        </button>
        <button type="button" className="button button--calm" onClick={onClose}>
          {t('message.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
