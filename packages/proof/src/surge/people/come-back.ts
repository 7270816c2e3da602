import type { ServerDescription } from '../../harness/server-description.ts';
import { LoadConnection } from '../../load/load-connection.ts';
import { reconnect, type LoadPerson } from '../../load/load-person.ts';
import { patiently } from './patiently.ts';

const keyLifeS = 86_400;

/**
 * Someone who is here opens the app again: a fresh temporary key, as clients make one at a start, then their session
 * and the difference since they left. Told to wait, they wait, which counts to the time that it takes.
 */
export const comeBack = async (server: ServerDescription, person: LoadPerson, localAddress: string): Promise<void> => {
  const fresh = await LoadConnection.open(server, localAddress);
  try {
    await fresh.exchangeKeys(keyLifeS);
  } finally {
    fresh.close();
  }
  const connection = await patiently(() => reconnect(server, person));
  try {
    const { pts, date, qts } = await patiently(() => connection.call({ _: 'updates.getState' }));
    await patiently(() => connection.call({ _: 'updates.getDifference', pts, date, qts }));
  } finally {
    connection.close();
  }
};
