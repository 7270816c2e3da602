import { Pencil, Reply, X } from 'lucide-react';
import { messageLine } from '../../shell/message-line.ts';
import { shortNameOf } from '../../shell/names.ts';
import { historyOf } from '../../state/history.ts';
import { useStore } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import type { Focus } from './composer.tsx';

export interface ComposerBarProps {
  readonly chatId: number;
  readonly focus: Exclude<Focus, { kind: 'none' }>;
  readonly onClose: () => void;
}

/** Above the field: what is being answered or changed. */
export function ComposerBar({ chatId, focus, onClose }: ComposerBarProps) {
  const { t, language } = useWords();
  const message = useStore((state) => historyOf(state, chatId).messages.get(focus.id));
  const from = useStore((state) => shortNameOf(state, message?.fromId ?? 0, t));
  const line = useStore((state) => (message === undefined ? undefined : messageLine(state, message, t, language)));
  const Icon = focus.kind === 'edit' ? Pencil : Reply;
  const name = message?.isOut === true ? t('message.fromYou') : from;
  return (
    <div className="composer__bar">
      <Icon size={18} aria-hidden="true" />
      <span className="composer__about">
        <span className="quote__name">
          {focus.kind === 'edit' ? t('message.editing') : t('message.replyTo', { name })}
        </span>
        <span className="quote__text">{line ?? t('message.replyGone')}</span>
      </span>
      <button type="button" className="icon-button" aria-label={t('message.cancel')} onClick={onClose}>
        <X size={19} />
      </button>
    </div>
  );
}
