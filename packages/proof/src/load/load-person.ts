import type { Params } from '@suaka/tl';
import { testCode, testNumber } from '../harness/test-number.ts';
import type { ServerDescription } from '../harness/server-description.ts';
import { LoadConnection, type Key } from './load-connection.ts';

const canonicalLayer = 227;

/** Somebody who has signed up, and what is needed to be that person again. */
export interface LoadPerson {
  readonly phone: string;
  readonly userId: number;
  readonly accessHash: bigint;
  key: Key;
}

/** What a client says first on every new session. */
export const firstCall = (): Params<'invokeWithLayer'> & { _: 'invokeWithLayer' } => ({
  _: 'invokeWithLayer',
  layer: canonicalLayer,
  query: {
    _: 'initConnection',
    api_id: 1,
    device_model: 'load',
    system_version: '1',
    app_version: '1',
    system_lang_code: 'id',
    lang_pack: '',
    lang_code: 'id',
    query: { _: 'help.getConfig' },
  },
});

/** Opens the session of a key that is signed in. */
export const reconnect = async (server: ServerDescription, person: LoadPerson): Promise<LoadConnection> => {
  const connection = await LoadConnection.open(server);
  connection.useKey(person.key);
  try {
    await connection.call(firstCall());
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

/**
 * A whole sign-up, as docs/benchmarks.md defines it: connect, exchange keys, initConnection(help.getConfig), sendCode,
 * signIn, signUp, updates.getState, importContacts of the given numbers.
 */
export const signUp = async (
  server: ServerDescription,
  contacts: readonly string[],
): Promise<{ readonly person: LoadPerson; readonly connection: LoadConnection }> => {
  const phone = testNumber(server.dcId);
  const connection = await LoadConnection.open(server);
  await connection.exchangeKeys();
  await connection.call(firstCall());
  const sent = await connection.call({
    _: 'auth.sendCode',
    phone_number: phone,
    api_id: 1,
    api_hash: 'load',
    settings: { _: 'codeSettings' },
  });
  if (sent._ !== 'auth.sentCode') throw new Error(`sendCode answered ${sent._}`);
  const code = { phone_number: phone, phone_code_hash: sent.phone_code_hash };
  const refused = await connection.call({ _: 'auth.signIn', ...code, phone_code: testCode(phone) });
  if (refused._ !== 'auth.authorizationSignUpRequired') throw new Error(`signIn answered ${refused._}`);
  const entered = await connection.call({ _: 'auth.signUp', ...code, first_name: phone.slice(-6), last_name: '' });
  if (entered._ !== 'auth.authorization' || entered.user._ !== 'user') throw new Error(`signUp answered ${entered._}`);
  await connection.call({ _: 'updates.getState' });
  await connection.call({
    _: 'contacts.importContacts',
    contacts: contacts.map((contact, index) => ({
      _: 'inputPhoneContact',
      client_id: BigInt(index),
      phone: contact,
      first_name: contact.slice(-4),
      last_name: '',
    })),
  });
  const { id, access_hash: accessHash } = entered.user;
  return { person: { phone, userId: id, accessHash: accessHash ?? 0n, key: connection.key }, connection };
};
