import { ArrowLeft, PanelRight } from 'lucide-react';
import { chatName, isHere } from '../../shell/names.ts';
import { PresenceLine } from '../../shell/presence-line.tsx';
import { useStore } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { go, hashOf } from '../../ui/router.ts';
import { useNow } from '../../ui/use-now.ts';
import { useWords } from '../../ui/words-context.tsx';
import { ChatMenu } from './chat-menu.tsx';

export function ChatHeader({ chatId, isAboutOpen }: { chatId: number; isAboutOpen: boolean }) {
  const { t } = useWords();
  const name = useStore((state) => chatName(state, chatId, t));
  const user = useStore((state) => state.users.get(chatId));
  const isSaved = useStore((state) => state.selfId === chatId);
  const now = useNow(15_000);
  const about = hashOf({ page: 'chat', id: chatId, isAbout: !isAboutOpen });
  const who = (
    <>
      <Avatar id={chatId} name={name} size={40} isHere={!isSaved && isHere(user, now)} isSaved={isSaved} />
      <span className="chat__who">
        <span className="chat__name">{name}</span>
        {!isSaved && (
          <span className="chat__presence" role="status">
            <PresenceLine chatId={chatId} />
          </span>
        )}
      </span>
    </>
  );
  return (
    <header className="chat__head">
      <button
        type="button"
        className="icon-button chat__back"
        aria-label={t('nav.back')}
        onClick={() => go({ page: 'chats' })}
      >
        <ArrowLeft size={22} />
      </button>
      {isSaved ? (
        <div className="chat__person">{who}</div>
      ) : (
        <a className="chat__person" href={about}>
          {who}
        </a>
      )}
      <ChatMenu chatId={chatId} />
      {!isSaved && (
        <a
          className="icon-button chat__panel"
          href={about}
          aria-label={t('chat.about', { name })}
          aria-expanded={isAboutOpen}
        >
          <PanelRight size={20} />
        </a>
      )}
    </header>
  );
}
