/** The first word is the hardest: here are some, one touch away. */
import { sendMessage } from '../../app/send.ts';
import { settle } from '../../app/settle.ts';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { chatName, firstName } from '../../shell/names.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { useWords } from '../../ui/words-context.tsx';

const HELLOS: readonly MessageKey[] = ['chat.hello1', 'chat.hello2', 'chat.hello3'];

export function ChatEmpty({ chatId }: { chatId: number }) {
  const app = useApp();
  const { t } = useWords();
  const user = useStore((state) => state.users.get(chatId));
  const isSaved = useStore((state) => state.selfId === chatId);
  const title = useStore((state) => chatName(state, chatId, t));
  const name = firstName(user, t);
  const isGroup = chatId < 0;
  const hello = (text: string) => settle(app, sendMessage(app, chatId, { text, entities: [], replyToId: undefined }));
  return (
    <div className="messages__empty">
      <div className="empty empty--card">
        <Avatar id={chatId} name={title} size={72} isSaved={isSaved} />
        <h2 className="empty__title">{isSaved || isGroup ? title : t('chat.emptyTitle', { name })}</h2>
        <p className="empty__lead">{t(isSaved ? 'saved.lead' : isGroup ? 'group.emptyLead' : 'chat.emptyLead')}</p>
        {!isSaved && !isGroup && (
          <div className="hellos">
            {HELLOS.map((key) => (
              <button key={key} type="button" className="hellos__one" onClick={() => hello(t(key, { name }))}>
                {t(key, { name })}
              </button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
