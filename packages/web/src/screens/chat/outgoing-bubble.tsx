import { CircleAlert, Clock } from 'lucide-react';
import { discard, resend } from '../../app/send.ts';
import { settle } from '../../app/settle.ts';
import { RpcError } from '../../connection/connection.ts';
import type { Outgoing } from '../../state/outbox.ts';
import type { Bubble } from '../../state/rows.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { bubbleClass, isFewEmoji, lineClass } from './bubble-shape.ts';
import { OutgoingFile } from './outgoing-file.tsx';
import { MessageText } from './message-text.tsx';
import { ReplyQuote } from './reply-quote.tsx';

/** A message on its way, or one that was refused, with what can be done about it. */
export function OutgoingBubble({ bubble, outgoing }: { bubble: Bubble; outgoing: Outgoing }) {
  const app = useApp();
  const { t, formats, ofError } = useWords();
  const { error, randomId } = outgoing;
  const isBig = outgoing.replyToId === undefined && isFewEmoji(outgoing.text);
  return (
    <div className={lineClass(bubble)} data-outgoing={randomId.toString()}>
      <article className={bubbleClass(bubble, `bubble--way${isBig ? ' bubble--big' : ''}`)}>
        {outgoing.replyToId !== undefined && (
          <ReplyQuote chatId={outgoing.chatId} messageId={outgoing.replyToId} onJump={() => {}} />
        )}
        {outgoing.attachment !== undefined && <OutgoingFile outgoing={outgoing} attachment={outgoing.attachment} />}
        {outgoing.text !== '' && <MessageText text={outgoing.text} entities={outgoing.entities} />}
        <span className="bubble__meta">
          <time>{formats.time(outgoing.date)}</time>
          {error === undefined ? (
            <Clock size={13} aria-label={t('message.sending')} />
          ) : (
            <CircleAlert size={14} className="chat-row__failed" aria-label={t('message.failed')} />
          )}
        </span>
        {error !== undefined && (
          <div className="bubble__failed" role="alert">
            <p>
              {t('message.failed')}. {ofError(new RpcError(400, error))}
            </p>
            <button type="button" className="button button--text" onClick={() => settle(app, resend(app, randomId))}>
              {t('message.retry')}
            </button>
            <button type="button" className="button button--text" onClick={() => settle(app, discard(app, randomId))}>
              {t('message.discard')}
            </button>
          </div>
        )}
      </article>
    </div>
  );
}
