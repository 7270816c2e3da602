/** The text in the composer: a draft of this chat, or an own message being changed. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { keepDraft } from '../../app/drafts.ts';
import { settle } from '../../app/settle.ts';
import { editMessage } from '../../app/messages.ts';
import { sendMessage } from '../../app/send.ts';
import { endTyping } from '../../app/typing.ts';
import { RpcError } from '../../connection/connection.ts';
import { historyOf } from '../../state/history.ts';
import { parseMarkup, toMarkup } from '../../state/markup.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import type { Focus } from './composer.tsx';

/** A draft is kept after this pause, and when the chat is left. */
const DRAFT_PAUSE_MS = 1500;

export interface Writing {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly submit: () => void;
  readonly error: string | undefined;
}

export function useWriting(inputs: {
  readonly chatId: number;
  readonly focus: Focus;
  readonly onFocus: (focus: Focus) => void;
}): Writing {
  const { chatId, focus, onFocus } = inputs;
  const app = useApp();
  const { ofError } = useWords();
  const draft = useStore((state) => state.dialogs.get(chatId)?.draft?.text ?? '');
  const [text, setText] = useState(draft);
  const [error, setError] = useState<string>();
  const isTouched = useRef(false);
  /** What was being written before a change of a message began. */
  const aside = useRef('');
  const editedId = focus.kind === 'edit' ? focus.id : undefined;

  const beginEdit = useEffectEvent((id: number) => {
    const message = historyOf(app.store.get(), chatId).messages.get(id);
    aside.current = text;
    setText(message === undefined ? '' : toMarkup(message.text, message.entities));
  });
  useEffect(() => {
    if (editedId === undefined) return undefined;
    beginEdit(editedId);
    return () => {
      setText(aside.current);
      setError(undefined);
    };
  }, [editedId]);

  useEffect(() => {
    if (!isTouched.current && editedId === undefined) setText(draft);
  }, [draft, editedId]);

  const keep = useEffectEvent((id: number, written: string) => {
    const kept = (focus.kind === 'edit' ? aside.current : written).trim();
    const replyToId = focus.kind === 'reply' && kept !== '' ? focus.id : undefined;
    if (isTouched.current) settle(app, keepDraft(app, id, kept, replyToId));
  });
  const keepNow = useEffectEvent((id: number) => keep(id, text));
  useEffect(() => app.platform.timers.after(DRAFT_PAUSE_MS, () => keep(chatId, text)), [app, chatId, text]);
  useEffect(() => () => keepNow(chatId), [chatId]);

  const submit = () => {
    const { text: plain, entities } = parseMarkup(text);
    if (plain === '') return;
    endTyping(app, chatId);
    if (editedId === undefined) {
      const replyToId = focus.kind === 'reply' ? focus.id : undefined;
      setText('');
      onFocus({ kind: 'none' });
      settle(app, sendMessage(app, chatId, { text: plain, entities, replyToId }));
      return;
    }
    editMessage(app, chatId, editedId, plain, entities).then(
      () => onFocus({ kind: 'none' }),
      (cause: unknown) => {
        if (cause instanceof RpcError && cause.errorName === 'MESSAGE_NOT_MODIFIED') onFocus({ kind: 'none' });
        else setError(ofError(cause));
      },
    );
  };

  return {
    text,
    setText: (next) => {
      isTouched.current = true;
      setText(next);
    },
    submit,
    error,
  };
}
