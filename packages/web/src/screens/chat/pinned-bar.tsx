/** The newest pinned message, under the name of the chat. */
import { Pin, X } from 'lucide-react';
import { pinMessage } from '../../app/react.ts';
import { settle } from '../../app/settle.ts';
import { messageLine } from '../../shell/message-line.ts';
import { canPin } from '../../state/chat.ts';
import { historyOf } from '../../state/history.ts';
import type { Message } from '../../state/message.ts';
import type { State } from '../../state/state.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

/** The newest pinned message of the loaded part of a chat. */
function newestPinned(state: State, chatId: number): Message | undefined {
  const { ids, messages } = historyOf(state, chatId);
  const id = ids.findLast((one) => messages.get(one)?.isPinned === true);
  return id === undefined ? undefined : messages.get(id);
}

export function PinnedBar({ chatId, onJump }: { chatId: number; onJump: (id: number) => void }) {
  const app = useApp();
  const { t, language } = useWords();
  const message = useStore((state) => newestPinned(state, chatId));
  const line = useStore((state) => (message === undefined ? '' : messageLine(state, message, t, language)));
  const mayPin = useStore((state) => {
    const chat = state.chats.get(chatId);
    return chat === undefined || canPin(chat);
  });
  if (message === undefined) return null;
  return (
    <div className="pinned">
      <Pin size={17} aria-hidden="true" />
      <button type="button" className="pinned__go" onClick={() => onJump(message.id)}>
        <span className="quote__name">{t('pinned.title')}</span>
        <span className="quote__text">{line}</span>
      </button>
      {mayPin && (
        <button
          type="button"
          className="icon-button"
          aria-label={t('message.unpin')}
          onClick={() => settle(app, pinMessage(app, message, false))}
        >
          <X size={18} />
        </button>
      )}
    </div>
  );
}
