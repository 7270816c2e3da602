import { removeMessages } from '../../app/messages.ts';
import { nameOf } from '../../shell/names.ts';
import { peerKind } from '../../state/peer.ts';
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
  const name = useStore((state) => nameOf(state, chatId, t));
  const kind = peerKind(chatId);
  const canBoth = kind === 'person' ? !isSaved && chatId !== SERVICE_ID : kind === 'group' && message.isOut;
  const canMine = kind !== 'channel';
  const remove = (isForBoth: boolean) =>
    task.run(async () => {
      await removeMessages(app, chatId, [message.id], isForBoth);
      onClose();
    });
  return (
    <Dialog
      title={t('delete.title')}
      {...(canBoth && kind === 'person' ? { lead: t('delete.lead', { name }) } : {})}
      onClose={onClose}
    >
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      <div className="dialog__actions">
        {canBoth && (
          <button type="button" className="button button--danger" disabled={task.isBusy} onClick={() => remove(true)}>
            {kind === 'person' ? t('delete.both', { name }) : t('delete.everyone')}
          </button>
        )}
        <button type="button" className="button button--danger" disabled={task.isBusy} onClick={() => remove(!canMine)}>
          {t(canMine ? (canBoth ? 'delete.mine' : 'delete.plain') : 'delete.everyone')}
        </button>
        <button type="button" className="button button--calm" onClick={onClose}>
          {t('message.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
