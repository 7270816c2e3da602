/** The link into a group, to be copied or held in front of a camera. */
import { Copy, RefreshCw } from 'lucide-react';
import { useEffect, useState } from 'react';
import { makeInviteLink, pageLinkOf } from '../../app/invites.ts';
import { copyText } from '../../platform/clipboard.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

export function InviteDialog({ chatId, onClose }: { chatId: number; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const { run, isBusy, error } = useTask();
  const known = useStore((state) => state.details.get(chatId)?.inviteLink);
  const [hasAsked, setAsked] = useState(false);
  useEffect(() => {
    if (known !== undefined || hasAsked) return;
    setAsked(true);
    run(async () => void (await makeInviteLink(app, chatId, false)));
  }, [app, chatId, known, hasAsked, run]);
  const link = known === undefined ? undefined : pageLinkOf(location.origin, known);
  return (
    <Dialog title={t('invite.title')} lead={t('invite.lead')} onClose={onClose}>
      {error !== undefined && <p className="field__hint field__hint--error">{error}</p>}
      {link === undefined ? (
        isBusy && <Spinner />
      ) : (
        <>
          <QrCode text={link} label={t('invite.qr')} />
          <p className="invite__link" dir="ltr">
            {link}
          </p>
          <div className="dialog__actions">
            <button
              type="button"
              className="button"
              onClick={() => void copyText(link).then(() => say(t('invite.copied')))}
            >
              <Copy size={18} />
              {t('invite.copy')}
            </button>
            <button
              type="button"
              className="button button--calm"
              disabled={isBusy}
              onClick={() => run(async () => void (await makeInviteLink(app, chatId, true)))}
            >
              <RefreshCw size={18} />
              {t('invite.renew')}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}
