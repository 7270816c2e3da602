import { useEffect, useState } from 'react';
import { nowSeconds } from '../../app/app.ts';
import { askForAnotherCode, giveCode, type CodeWay } from '../../app/sign-in.ts';
import { useApp } from '../../ui/app-context.tsx';
import { useToast } from '../../ui/toast-context.tsx';
import { useNow } from '../../ui/use-now.ts';
import { useTask } from '../../ui/use-task.ts';
import { useWords } from '../../ui/words-context.tsx';
import { CodeInput } from './code-input.tsx';
import { FloodWait, floodSeconds } from './flood-wait.tsx';
import { showNumber } from './phone-number.ts';

export interface CodeStepProps {
  readonly way: CodeWay;
  readonly onNameNeeded: () => void;
  readonly onPasswordNeeded: () => void;
  readonly onOtherWay: (way: CodeWay) => void;
  readonly onOtherNumber: () => void;
}

export function CodeStep({ way, onNameNeeded, onPasswordNeeded, onOtherWay, onOtherNumber }: CodeStepProps) {
  const app = useApp();
  const { t } = useWords();
  const [code, setCode] = useState('');
  const task = useTask();
  const waitSeconds = floodSeconds(task.cause);
  const phone = showNumber(way.phone);

  const change = (next: string) => {
    setCode(next);
    task.clear();
    if (next.length !== way.length) return;
    task.run(async () => {
      const step = await giveCode(app, way, next);
      if (step === 'name-needed') onNameNeeded();
      if (step === 'password-needed') onPasswordNeeded();
    });
  };

  useEffect(() => {
    if (task.error !== undefined) setCode('');
  }, [task.error]);

  return (
    <div className="welcome__form">
      <h1 className="welcome__title">{t('code.title')}</h1>
      <p className="welcome__lead">
        {way.by === 'app' ? t('code.sentApp') : t(way.by === 'call' ? 'code.sentCall' : 'code.sentSms', { phone })}
      </p>
      <CodeInput
        length={way.length}
        value={code}
        isWrong={task.error !== undefined}
        isBusy={task.isBusy}
        onChange={change}
      />
      <p className={`field__hint${task.error === undefined ? '' : ' field__hint--error'}`} role="status">
        {task.isBusy ? t('code.checking') : waitSeconds === undefined ? task.error : ''}
      </p>
      {waitSeconds !== undefined && <FloodWait seconds={waitSeconds} onOver={task.clear} />}
      <div className="welcome__links">
        <AnotherCode way={way} onOtherWay={onOtherWay} />
        <button type="button" className="button button--text" onClick={onOtherNumber}>
          {t('code.wrongNumber')}
        </button>
      </div>
    </div>
  );
}

function AnotherCode({ way, onOtherWay }: Pick<CodeStepProps, 'way' | 'onOtherWay'>) {
  const app = useApp();
  const { t, formats } = useWords();
  const say = useToast();
  const task = useTask();
  const [since] = useState(() => nowSeconds(app));
  const now = useNow(1000, way.nextInSeconds !== undefined);
  if (way.nextInSeconds === undefined) return null;
  const left = since + way.nextInSeconds - now;
  if (left > 0) return <p className="meta">{t('code.againIn', { time: formats.countdown(left) })}</p>;
  return (
    <>
      <button
        type="button"
        className="button button--text"
        disabled={task.isBusy}
        onClick={() =>
          task.run(async () => {
            onOtherWay(await askForAnotherCode(app, way));
            say(t('code.sentAgain'));
          })
        }
      >
        {t('code.again')}
      </button>
      {task.error !== undefined && <p className="field__hint field__hint--error">{task.error}</p>}
    </>
  );
}
