import { useState } from 'react';
import { messageLine } from '../../shell/message-line.ts';
import { shortNameOf } from '../../shell/names.ts';
import { historyOf } from '../../state/history.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';

/**
 * Reads a message out that comes while the chat is open. The list itself is silent: its elements come and go with
 * every scroll.
 */
export function NewMessageSpeaker({ chatId }: { chatId: number }) {
  const { t, language } = useWords();
  const newest = useStore((state) => {
    const history = historyOf(state, chatId);
    return history.messages.get(history.ids.at(-1) ?? 0);
  });
  const from = useStore((state) => shortNameOf(state, newest?.fromId ?? 0, t));
  const line = useStore((state) => (newest === undefined ? '' : messageLine(state, newest, t, language)));
  const [firstId] = useState(newest?.id ?? 0);
  const isNew = newest !== undefined && !newest.isOut && newest.id > firstId;
  return (
    <div className="unseen" role="status">
      {isNew && `${from}: ${line}`}
    </div>
  );
}
