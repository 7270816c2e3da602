/** Below the messages: room to answer, or why there is none. */
import { joinChannel } from '../../app/chats.ts';
import { canWrite } from '../../state/chat.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { SERVICE_ID } from '../../ui/avatar.tsx';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { Composer, type ComposerProps } from './composer.tsx';

export function ChatFoot(props: ComposerProps) {
  const { chatId } = props;
  const app = useApp();
  const { t } = useWords();
  const task = useTask();
  const chat = useStore((state) => state.chats.get(chatId));
  if (chatId === SERVICE_ID) return <p className="chat__note">{t('chat.serviceNote')}</p>;
  if (chatId > 0 || chat === undefined || canWrite(chat)) return <Composer {...props} />;
  if (!chat.isIn && chat.kind !== 'group' && chat.accessHash !== 0n) {
    return (
      <div className="chat__note">
        {task.error !== undefined && <p role="alert">{task.error}</p>}
        <button
          type="button"
          className="button button--wide"
          disabled={task.isBusy}
          onClick={() => task.run(() => joinChannel(app, chatId))}
        >
          {t('join.enter')}
        </button>
      </div>
    );
  }
  return (
    <p className="chat__note">
      {t(!chat.isIn ? 'group.notIn' : chat.kind === 'channel' ? 'channel.readOnly' : 'group.mayNotWrite')}
    </p>
  );
}
