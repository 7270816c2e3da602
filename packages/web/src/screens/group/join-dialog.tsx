/** What a link leads to, and the way in. */
import { useEffect, useEffectEvent, useState } from 'react';
import { joinByInvite, lookAtInvite, type Invite } from '../../app/invites.ts';
import { nameOf } from '../../shell/names.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { go } from '../../ui/router.ts';
import { Spinner } from '../../ui/spinner.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

export function JoinDialog({ hash }: { hash: string }) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const look = useTask();
  const join = useTask();
  const [invite, setInvite] = useState<Invite>();
  const begin = useEffectEvent(() =>
    look.run(async () => {
      const found = await lookAtInvite(app, hash);
      if (found.kind === 'already') go({ page: 'chat', id: found.chatId, isAbout: false }, true);
      else setInvite(found);
    }),
  );
  useEffect(() => begin(), []);
  const close = () => go({ page: 'chats' }, true);
  const enter = () =>
    join.run(async () => {
      const chatId = await joinByInvite(app, hash);
      if (chatId === 'asked') {
        say(t('join.asked'));
        close();
      } else go({ page: 'chat', id: chatId, isAbout: false }, true);
    });
  if (invite === undefined || invite.kind === 'already') {
    return (
      <Dialog title={t('join.title')} onClose={close}>
        {look.error === undefined ? <Spinner /> : <p className="dialog__lead">{look.error}</p>}
      </Dialog>
    );
  }
  return (
    <Dialog title={t('join.title')} onClose={close}>
      <div className="panel__who">
        <Avatar id={0} name={invite.title} size={72} />
        <h3 className="panel__name">{invite.title}</h3>
        <span>{t(invite.isChannel ? 'group.subscribers' : 'group.members', { count: invite.memberCount })}</span>
      </div>
      {invite.about !== '' && <p className="panel__bio">{invite.about}</p>}
      <Known ids={invite.knownIds} />
      {join.error !== undefined && <p className="field__hint field__hint--error">{join.error}</p>}
      <div className="dialog__actions">
        <button type="button" className="button" disabled={join.isBusy} onClick={enter}>
          {t(invite.needsRequest ? 'join.ask' : 'join.enter')}
        </button>
        <button type="button" className="button button--calm" onClick={close}>
          {t('message.cancel')}
        </button>
      </div>
    </Dialog>
  );
}

function Known({ ids }: { ids: readonly number[] }) {
  const { t, language } = useWords();
  const users = useStore((state) => state.users);
  const { store } = useApp();
  if (ids.length === 0 || users.size === 0) return null;
  const names = new Intl.ListFormat(language).format(ids.map((id) => nameOf(store.get(), id, t)));
  return <p className="dialog__lead">{t('join.known', { names })}</p>;
}
