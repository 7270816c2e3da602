/** What is known of somebody, at the side of the chat. */
import { AtSign, Phone, UserRoundMinus, UserRoundPen, UserRoundPlus, Trash2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { settle } from '../../app/settle.ts';
import { loadPerson, removeContact } from '../../app/people.ts';
import { copyText } from '../../platform/clipboard.ts';
import { fullName } from '../../shell/names.ts';
import { PresenceLine } from '../../shell/presence-line.tsx';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { Avatar, SERVICE_ID } from '../../ui/avatar.tsx';
import { useToast } from '../../ui/toast-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { showNumber } from '../welcome/phone-number.ts';
import { ContactDialog } from './contact-dialog.tsx';
import { EmptyChatDialog } from './empty-chat-dialog.tsx';
import { Fact } from './fact.tsx';
import '../../style/panels.css';

export function PersonPanel({ userId, onClose }: { userId: number; onClose: () => void }) {
  const app = useApp();
  const { t } = useWords();
  const say = useToast();
  const user = useStore((state) => state.users.get(userId));
  const bio = useStore((state) => state.bios.get(userId) ?? '');
  const [asking, setAsking] = useState<'contact' | 'empty'>();
  const isKnown = user !== undefined;
  useEffect(() => {
    if (isKnown) settle(app, loadPerson(app, userId));
  }, [app, userId, isKnown]);

  const name = fullName(user, t);
  const copy = (text: string) => void copyText(text).then(() => say(t('person.copied')));
  const remove = () =>
    settle(
      app,
      removeContact(app, userId).then(() => say(t('person.removed', { name }))),
    );
  const isPerson = user !== undefined && userId !== SERVICE_ID && !user.isDeleted;

  return (
    <aside className="panel" aria-label={t('chat.about', { name })}>
      <header className="panel__head">
        <button type="button" className="icon-button" aria-label={t('nav.close')} onClick={onClose}>
          <X size={21} />
        </button>
      </header>
      <div className="panel__scroll">
        <div className="panel__who">
          <Avatar id={userId} name={name} size={104} />
          <h2 className="panel__name">{name}</h2>
          <PresenceLine chatId={userId} />
        </div>
        {bio !== '' && <p className="panel__bio">{bio}</p>}
        <div className="facts">
          {user?.phone !== undefined && user.phone !== '' && (
            <Fact icon={Phone} label={t('person.phone')} value={showNumber(user.phone)} onCopy={copy} />
          )}
          {user?.username !== undefined && (
            <Fact icon={AtSign} label={t('person.username')} value={`@${user.username}`} onCopy={copy} />
          )}
        </div>
        <div className="panel__actions">
          {isPerson && (
            <button type="button" className="panel__action" onClick={() => setAsking('contact')}>
              {user.isContact ? <UserRoundPen size={20} /> : <UserRoundPlus size={20} />}
              {t(user.isContact ? 'person.editContact' : 'person.addContact')}
            </button>
          )}
          {isPerson && user.isContact && (
            <button type="button" className="panel__action" onClick={remove}>
              <UserRoundMinus size={20} />
              {t('person.removeContact')}
            </button>
          )}
          <button type="button" className="panel__action panel__action--danger" onClick={() => setAsking('empty')}>
            <Trash2 size={20} />
            {t('deleteChat.action')}
          </button>
        </div>
      </div>
      {asking === 'contact' && user !== undefined && <ContactDialog user={user} onClose={() => setAsking(undefined)} />}
      {asking === 'empty' && <EmptyChatDialog userId={userId} name={name} onClose={() => setAsking(undefined)} />}
    </aside>
  );
}
