/** Tells the others whether somebody is in front of the page. */
import type { Attention } from '../platform/platform.ts';
import type { App } from './app.ts';
import { settle } from './settle.ts';

/** "Here" fades by itself at the server; as long as it is true it is said again. */
const EVERY_MS = 100_000;

/** Begins to tell; called once, when somebody is signed in. */
export function tellPresence(app: App, attention: Attention): void {
  let said: boolean | undefined;
  let cancel = () => {};
  const tell = (isHere: boolean) => {
    said = isHere;
    cancel();
    settle(app, app.connection.call({ _: 'account.updateStatus', offline: !isHere }));
    if (isHere) cancel = app.platform.timers.after(EVERY_MS, () => tell(attention.isHere()));
  };
  attention.onChange(() => {
    const isHere = attention.isHere();
    if (isHere) app.connection.retryNow();
    if (isHere !== said) tell(isHere);
  });
  app.connection.onStatus((status) => {
    if (status.phase === 'ready') tell(attention.isHere());
  });
}
