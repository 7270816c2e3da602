/** What a group or channel is about, and who is in it, at the side of the chat. */
import { AtSign, Link2, LogOut, Pencil, UserRoundPlus, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { loadDetails, removeMember } from '../../app/chats.ts';
import { settle } from '../../app/settle.ts';
import { copyText } from '../../platform/clipboard.ts';
import { PresenceLine } from '../../shell/presence-line.tsx';
import { canChangeInfo, canInvite, hasAdminRight } from '../../state/chat.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useArrowKeys } from '../../ui/arrow-keys.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { Fact } from '../person/fact.tsx';
import { AddMembersDialog } from './add-members-dialog.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { LeaveDialog } from './leave-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import '../../style/panels.css';

export function GroupPanel({ chatId, onClose }: { chatId: number; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const list = useArrowKeys();
  const chat = useStore((state) => state.chats.get(chatId));
  const details = useStore((state) => state.details.get(chatId));
  const [asking, setAsking] = useState<'add' | 'invite' | 'leave' | 'rename'>();
  const isIn = chat?.isIn === true;
  useEffect(() => {
    if (isIn) settle(app, loadDetails(app, chatId));
  }, [app, chatId, isIn]);
  if (chat === undefined) return null;
  const copy = (text: string) => void copyText(text).then(() => say(t('person.copied')));
  const remove = (userId: number) => settle(app, removeMember(app, chatId, userId));
  const canRemove = hasAdminRight(chat, 'ban_users');
  return (
    <aside className="panel" aria-label={t('chat.about', { name: chat.title })}>
      <header className="panel__head">
        <button type="button" className="icon-button" aria-label={t('nav.close')} onClick={onClose}>
          <X size={21} />
        </button>
      </header>
      <div className="panel__scroll">
        <div className="panel__who">
          <Avatar id={chatId} name={chat.title} size={104} />
          <h2 className="panel__name">{chat.title}</h2>
          <PresenceLine chatId={chatId} />
        </div>
        {details !== undefined && details.about !== '' && <p className="panel__bio">{details.about}</p>}
        {chat.username !== undefined && (
          <div className="facts">
            <Fact icon={AtSign} label={t('person.username')} value={`@${chat.username}`} onCopy={copy} />
          </div>
        )}
        {isIn && (
          <div className="panel__actions">
            {canInvite(chat) && (
              <>
                <button type="button" className="panel__action" onClick={() => setAsking('add')}>
                  <UserRoundPlus size={20} />
                  {t('group.add')}
                </button>
                <button type="button" className="panel__action" onClick={() => setAsking('invite')}>
                  <Link2 size={20} />
                  {t('invite.title')}
                </button>
              </>
            )}
            {canChangeInfo(chat) && (
              <button type="button" className="panel__action" onClick={() => setAsking('rename')}>
                <Pencil size={20} />
                {t('group.rename')}
              </button>
            )}
            <button type="button" className="panel__action panel__action--danger" onClick={() => setAsking('leave')}>
              <LogOut size={20} />
              {t('leave.action')}
            </button>
          </div>
        )}
        {details?.members !== undefined && details.members.length > 0 && (
          <section className="members" ref={list} aria-label={t('group.memberList')}>
            <h3 className="list-title">{t('group.memberList')}</h3>
            {details.members.map((member) => (
              <MemberRow key={member.userId} member={member} onRemove={canRemove ? remove : undefined} />
            ))}
          </section>
        )}
      </div>
      {asking === 'add' && (
        <AddMembersDialog chatId={chatId} members={details?.members ?? []} onClose={() => setAsking(undefined)} />
      )}
      {asking === 'invite' && <InviteDialog chatId={chatId} onClose={() => setAsking(undefined)} />}
      {asking === 'leave' && <LeaveDialog chat={chat} onClose={() => setAsking(undefined)} />}
      {asking === 'rename' && <RenameDialog chat={chat} onClose={() => setAsking(undefined)} />}
    </aside>
  );
}
