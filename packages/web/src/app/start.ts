/** The first steps of an opened page. */
import { restoreSnapshot } from '../state/snapshot.ts';
import { queueOutgoing } from '../state/outbox.ts';
import type { App } from './app.ts';
import { follow } from './follow.ts';
import { keepSnapshots } from './keep.ts';
import { forgetEverything } from './sign-out.ts';

/** Shows what was kept at once, then follows the server. Resolves when it is known who is here. */
export async function start(app: App): Promise<void> {
  const { storage, tabs } = app.platform;
  const [snapshot, outbox] = await Promise.all([storage.loadSnapshot(), storage.loadOutbox()]);
  app.store.update(() => outbox.reduce(queueOutgoing, restoreSnapshot(snapshot)));
  keepSnapshots(app);
  const isSignedIn = () => app.store.get().selfId !== undefined;
  tabs.onAnnounce((event) => {
    if ((event === 'signed-in') !== isSignedIn()) app.platform.reload();
  });
  app.connection.onSignedOut(() => {
    if (isSignedIn()) void forgetEverything(app);
  });
  if (isSignedIn()) follow(app);
}
