import { signOut } from '../../app/sign-out.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';

export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  return (
    <Dialog title={t('you.signOutTitle')} lead={t('you.signOutLead')} onClose={onClose}>
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
      <div className="dialog__actions">
        <button
          type="button"
          className="button button--danger"
          disabled={task.isBusy}
          onClick={() => task.run(() => signOut(app))}
        >
          {t('you.signOut')}
        </button>
        <button type="button" className="button button--calm" onClick={onClose}>
          {t('message.cancel')}
        </button>
      </div>
    </Dialog>
  );
}
