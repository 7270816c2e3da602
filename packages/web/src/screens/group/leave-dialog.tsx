import { leaveChat } from '../../app/chats.ts';
import type { Chat } from '../../state/chat.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { go } from '../../ui/router.ts';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';

export function LeaveDialog({ chat, onClose }: { chat: Chat; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  const leave = () =>
    task.run(async () => {
      await leaveChat(app, chat.id);
      onClose();
      go({ page: 'chats' }, true);
    });
  return (
    <Dialog title={t('leave.title', { name: chat.title })} lead={t('leave.lead')} onClose={onClose}>
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      <div className="dialog__actions">
        <button type="button" className="button button--danger" disabled={task.isBusy} onClick={leave}>
          {t('leave.action')}
        </button>
        <button type="button" className="button button--calm" onClick={onClose}>
          {t('message.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
