/** Where one writes. Enter sends, Shift+Enter begins a line, arrow up in an empty field changes the last message. */
import { Check, Paperclip, SendHorizontal } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { sayTyping } from '../../app/typing.ts';
import { settle } from '../../app/settle.ts';
import { TEXT_LENGTH_MAX } from '../../app/send.ts';
import { historyOf } from '../../state/history.ts';
import { parseMarkup } from '../../state/markup.ts';
import { useApp, useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { ComposerBar } from './composer-bar.tsx';
import { useWriting } from './use-writing.ts';

/** What the composer is about: nothing, an answer, or a change. */
export type Focus = { readonly kind: 'none' } | { readonly kind: 'reply' | 'edit'; readonly id: number };

export interface ComposerProps {
  readonly chatId: number;
  readonly focus: Focus;
  readonly onFocus: (focus: Focus) => void;
  /** Files that were chosen or pasted, to be sent. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** The field grows to this and scrolls then. */
const HEIGHT_MAX_PX = 168;

/** Keyboards on glass have no Shift: their Enter begins a line and the button sends. */
function isTouch(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

/** As tall as its text, up to a limit. */
function fit(element: HTMLTextAreaElement, text: string): void {
  element.style.height = 'auto';
  const height = text === '' ? 0 : element.scrollHeight;
  element.style.height = height === 0 ? '' : `${Math.min(HEIGHT_MAX_PX, height)}px`;
}

export function Composer({ chatId, focus, onFocus, onFiles }: ComposerProps) {
  const app = useApp();
  const { t } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const isSaved = useStore((state) => state.selfId === chatId);
  const { text, setText, submit, error } = useWriting({ chatId, focus, onFocus });
  const excess = text.length <= TEXT_LENGTH_MAX ? 0 : parseMarkup(text).text.length - TEXT_LENGTH_MAX;
  const canSend = text.trim() !== '' && excess <= 0;

  useLayoutEffect(() => {
    if (field.current !== null) fit(field.current, text);
  }, [text]);

  const isAnswering = focus.kind !== 'none';
  useEffect(() => {
    if (!isTouch() || isAnswering) field.current?.focus();
  }, [isAnswering]);

  const editLast = () => {
    const history = historyOf(app.store.get(), chatId);
    const id = history.ids.findLast((one) => {
      const message = history.messages.get(one);
      return message?.isOut === true && message.kind === 'text' && message.forward === undefined;
    });
    if (id !== undefined) onFocus({ kind: 'edit', id });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey && !isTouch()) {
      event.preventDefault();
      if (canSend) submit();
    } else if (event.key === 'ArrowUp' && text === '' && !event.altKey) {
      event.preventDefault();
      editLast();
    } else if (event.key === 'Escape' && focus.kind !== 'none') {
      event.preventDefault();
      onFocus({ kind: 'none' });
    }
  };

  return (
    <div className="composer">
      <div className="composer__card">
        {focus.kind !== 'none' && (
          <ComposerBar chatId={chatId} focus={focus} onClose={() => onFocus({ kind: 'none' })} />
        )}
        {error !== undefined && (
          <p className="composer__error" role="alert">
            {error}
          </p>
        )}
        <div className="composer__row">
          {focus.kind !== 'edit' && (
            <>
              <input
                ref={picker}
                className="unseen"
                type="file"
                multiple
                tabIndex={-1}
                aria-hidden="true"
                onChange={(event) => {
                  onFiles([...(event.target.files ?? [])]);
                  event.target.value = '';
                }}
              />
              <button
                type="button"
                className="icon-button composer__clip"
                aria-label={t('attach.action')}
                onClick={() => picker.current?.click()}
              >
                <Paperclip size={20} />
              </button>
            </>
          )}
          <textarea
            ref={field}
            className="composer__field"
            rows={1}
            dir="auto"
            value={text}
            placeholder={t(isSaved ? 'saved.placeholder' : 'chat.placeholder')}
            aria-label={t(isSaved ? 'saved.placeholder' : 'chat.placeholder')}
            enterKeyHint={isTouch() ? 'enter' : 'send'}
            onChange={(event) => {
              setText(event.target.value);
              if (event.target.value !== '') settle(app, sayTyping(app, chatId));
            }}
            onKeyDown={onKeyDown}
            onPaste={(event) => {
              const files = [...event.clipboardData.files];
              if (files.length === 0) return;
              event.preventDefault();
              onFiles(files);
            }}
          />
          {excess > 0 && <span className="composer__excess">{t('chat.tooLong', { count: excess })}</span>}
          <button
            type="button"
            className="composer__send"
            disabled={!canSend}
            aria-label={t(focus.kind === 'edit' ? 'chat.sendEdit' : 'chat.send')}
            onPointerDown={(event) => event.preventDefault()}
            onClick={submit}
          >
            {focus.kind === 'edit' ? <Check size={21} /> : <SendHorizontal size={20} />}
          </button>
        </div>
      </div>
    </div>
  );
}
