import type { TelegramClient } from '@mtcute/node';
import type { tl } from '@mtcute/core';
import { createMtcute } from '../../conformance/mtcute-connect.ts';
import type { ServerDescription } from '../../harness/server-description.ts';
import { testCode } from '../../harness/test-number.ts';
import { keepUpdate, type AnswerOf, type Entrance, type MethodDevice } from './method-device.ts';

/** A wait that is longer than this is an answer to a check, not something to sit out. */
const floodSleepMsMax = 0;

/** A stock mtcute of layer 227. */
export class MtcuteDevice implements MethodDevice {
  readonly client = 'mtcute';
  readonly layer = 227;
  readonly updates: tl.TypeUpdate[] = [];
  /** The library itself, for checks of its high-level methods. */
  readonly library: TelegramClient;

  private constructor(library: TelegramClient) {
    this.library = library;
    // What fails behind the caller's back shows in the check that waits for it.
    library.onError.add(() => {});
    library.onRawUpdate.add(({ update }) => keepUpdate(this.updates, update));
  }

  static async open(server: ServerDescription, usePfs = false): Promise<MtcuteDevice> {
    return new MtcuteDevice(await createMtcute(server, 'tcp', usePfs));
  }

  /** Signs in or up, and listens. */
  async enter({ phone, firstName }: Entrance): Promise<tl.RawUser> {
    const sent = await this.library.sendCode({ phone });
    if (!('phoneCodeHash' in sent)) throw new Error('A new key cannot be signed in already.');
    const code = { phoneNumber: phone, phoneCodeHash: sent.phoneCodeHash };
    let entered = await this.call({ _: 'auth.signIn', ...code, phoneCode: testCode(phone) });
    if (entered._ === 'auth.authorizationSignUpRequired') {
      entered = await this.call({ _: 'auth.signUp', ...code, firstName: firstName ?? phone, lastName: '' });
    }
    return this.entered(entered);
  }

  /** Listens from now on, as the one whom an authorization names. */
  async entered(authorization: tl.auth.TypeAuthorization): Promise<tl.RawUser> {
    const user = await this.library.notifyLoggedIn(authorization);
    // mtcute asks for the state behind its caller's back; what is pushed before it has that is no update to it.
    const isSettled = new Promise<void>((resolve) => {
      this.library.onConnectionState.add((state) => state === 'connected' && resolve());
    });
    await this.library.startUpdatesLoop();
    await isSettled;
    return user;
  }

  async call<T extends tl.RpcMethod>(request: T): Promise<AnswerOf<T>> {
    const options = { floodSleepThreshold: floodSleepMsMax, maxRetryCount: 0 };
    return (await this.library.call(request, options)) as AnswerOf<T>;
  }

  async close(): Promise<void> {
    await this.library.destroy();
  }
}
