/** Leaving this browser. */
import type { App } from './app.ts';

/** Forgets everything here and begins again from an empty page. */
export async function forgetEverything(app: App): Promise<void> {
  await app.platform.storage.clear();
  await app.connection.setSignedIn(false);
  app.platform.tabs.announce('signed-out');
  app.platform.reload();
}

/** Signs out there and here. */
export async function signOut(app: App): Promise<void> {
  await app.connection.call({ _: 'auth.logOut' });
  await forgetEverything(app);
}
