import type { MethodName, Params, Result, Tl } from '@suaka/tl';
import type { ServerDescription } from '../harness/server-description.ts';
import { testCode } from '../harness/test-number.ts';
import { LoadConnection } from '../load/load-connection.ts';
import type { Device } from './device.ts';

/** A device over a live connection that keeps what is pushed to it. */
export class LiveDevice implements Device {
  readonly userId: number;
  readonly #connection: LoadConnection;
  #updates: Tl<'Updates'>[] = [];

  constructor(userId: number, connection: LoadConnection) {
    this.userId = userId;
    this.#connection = connection;
    connection.onUpdates = (updates) => this.#updates.push(updates);
  }

  call<M extends MethodName>(request: Params<M>): Promise<Result<M>> {
    return this.#connection.call<M>(request as Params<M> & { readonly _: M });
  }

  takeUpdates(): Tl<'Updates'>[] {
    const taken = this.#updates;
    this.#updates = [];
    return taken;
  }

  close(): void {
    this.#connection.close();
  }
}

/** Signs a person who is here already in on a further device, with a key of its own. */
export async function signInDevice(server: ServerDescription, phone: string): Promise<LiveDevice> {
  const connection = await LoadConnection.open(server);
  await connection.exchangeKeys();
  const sent = await connection
    .call({
      _: 'invokeWithLayer',
      layer: 227,
      query: {
        _: 'initConnection',
        api_id: 1,
        device_model: 'second device',
        system_version: '1',
        app_version: '1',
        system_lang_code: 'en',
        lang_pack: '',
        lang_code: 'en',
        query: { _: 'help.getConfig' },
      },
    })
    .then(() =>
      connection.call({
        _: 'auth.sendCode',
        phone_number: phone,
        api_id: 1,
        api_hash: 'verify',
        settings: { _: 'codeSettings' },
      }),
    );
  if (sent._ !== 'auth.sentCode') throw new Error(`sendCode answered ${sent._}`);
  const entered = await connection.call({
    _: 'auth.signIn',
    phone_number: phone,
    phone_code_hash: sent.phone_code_hash,
    phone_code: testCode(phone),
  });
  if (entered._ !== 'auth.authorization' || entered.user._ !== 'user') throw new Error(`signIn answered ${entered._}`);
  return new LiveDevice(entered.user.id, connection);
}
