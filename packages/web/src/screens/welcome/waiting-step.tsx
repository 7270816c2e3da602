/** The waiting room: which place, how long, and what to do meanwhile. It ends by itself. */
import { DoorOpen, Link2, ShieldCheck } from 'lucide-react';
import { useEffect } from 'react';
import type { CodeWay } from '../../app/sign-in.ts';
import { leaveWaitingRoom, type Waiting } from '../../app/waiting-room.ts';
import { useApp } from '../../ui/app-context.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useWords } from '../../ui/words-context.tsx';
import { useInvite } from '../chats/use-invite.ts';
import { showNumber } from './phone-number.ts';
import { useWaiting } from './use-waiting.ts';

export interface WaitingStepProps {
  readonly initial: Waiting;
  readonly onSent: (way: CodeWay) => void;
  readonly onOtherNumber: () => void;
}

/** Windows of the house that light up one after the other while one waits. */
const WINDOWS = 12;

export function WaitingStep({ initial, onSent, onOtherNumber }: WaitingStepProps) {
  const app = useApp();
  const { t, formats, ofError } = useWords();
  const invite = useInvite();
  const { waiting, secondsLeft, share, isEntering, cause, retry } = useWaiting(initial, onSent);
  const time = formats.countdown(secondsLeft);
  useEffect(() => {
    document.title = `${time} – Suaka`;
    return () => {
      document.title = 'Suaka';
    };
  }, [time]);
  const lit = Math.round(share * WINDOWS);
  const other = () => void leaveWaitingRoom(app).then(onOtherNumber);
  return (
    <section className="welcome__form waiting" aria-label={t('waiting.title')}>
      <h1 className="welcome__title">{t('waiting.title')}</h1>
      <p className="welcome__lead">{t('waiting.lead')}</p>
      <div className="waiting__card">
        <div className="waiting__windows" aria-hidden="true">
          {Array.from({ length: WINDOWS }, (_, index) => (
            <i key={index} className={index < lit ? 'waiting__lit' : ''} />
          ))}
        </div>
        <p className="waiting__time" role="timer" aria-label={t('waiting.left', { time })}>
          {isEntering ? <Spinner /> : time}
        </p>
        <p className="waiting__place" role="status">
          {isEntering
            ? t('waiting.entering')
            : waiting.ahead === undefined
              ? t('waiting.kept')
              : t('waiting.ahead', { count: waiting.ahead })}
        </p>
        <p className="meta" dir="ltr">
          {showNumber(waiting.phone)}
        </p>
      </div>
      {cause !== undefined && (
        <div className="flood" role="alert">
          <span>{ofError(cause)}</span>
          <button type="button" className="button button--text" onClick={retry}>
            {t('message.retry')}
          </button>
        </div>
      )}
      <ul className="waiting__hints">
        <li>
          <DoorOpen size={20} aria-hidden="true" />
          <span>{t('waiting.byItself')}</span>
        </li>
        <li>
          <ShieldCheck size={20} aria-hidden="true" />
          <span>{t('waiting.close')}</span>
        </li>
        <li>
          <Link2 size={20} aria-hidden="true" />
          <span>
            {t('waiting.invite')}{' '}
            <button type="button" className="waiting__link" onClick={invite}>
              {t('chats.emptyInvite')}
            </button>
          </span>
        </li>
      </ul>
      <button type="button" className="button button--text" onClick={other}>
        {t('code.wrongNumber')}
      </button>
    </section>
  );
}
