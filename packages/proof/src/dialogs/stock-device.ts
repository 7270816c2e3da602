import type { tl } from '@mtcute/core';
import { Long } from '@mtcute/core';
import type { TelegramClient } from '@mtcute/node';
import { createMtcute } from '../conformance/mtcute-connect.ts';
import type { ServerProcess } from '../harness/server-process.ts';
import { testCode, testNumber } from '../harness/test-number.ts';
import { waitUntil } from '../harness/wait-until.ts';

type UpdateOf<Name extends tl.TypeUpdate['_']> = Extract<tl.TypeUpdate, { _: Name }>;

/** A device of someone, with a stock mtcute that listens; what it is told is kept. */
export class StockDevice {
  readonly client: TelegramClient;
  readonly phone: string;
  readonly userId: number;
  readonly #updates: tl.TypeUpdate[];

  private constructor(client: TelegramClient, phone: string, userId: number, updates: tl.TypeUpdate[]) {
    this.client = client;
    this.phone = phone;
    this.userId = userId;
    this.#updates = updates;
  }

  /** Someone new, or another device of whoever has the number. */
  static async enter(server: ServerProcess, name: string, known?: string): Promise<StockDevice> {
    const { description } = server;
    const phone = known ?? testNumber(description.dcId);
    const client = await createMtcute(description, 'tcp');
    const updates: tl.TypeUpdate[] = [];
    // A server that goes away is a part of some tests; what it leads to is asserted elsewhere.
    client.onError.add(() => {});
    client.onRawUpdate.add(({ update }) => {
      updates.push(update);
    });
    const sent = await client.sendCode({ phone });
    if (!('phoneCodeHash' in sent)) throw new Error('A new key cannot be signed in already.');
    const code = { phoneNumber: phone, phoneCodeHash: sent.phoneCodeHash };
    let auth = await client.call({ _: 'auth.signIn', ...code, phoneCode: testCode(phone) });
    if (auth._ === 'auth.authorizationSignUpRequired') {
      auth = await client.call({ _: 'auth.signUp', ...code, firstName: name, lastName: '' });
    }
    const user = await client.notifyLoggedIn(auth);
    const device = new StockDevice(client, phone, user.id, updates);
    await device.#listen();
    return device;
  }

  /** What is sent before mtcute knows the state is no update to it. */
  async #listen(): Promise<void> {
    const isSettled = new Promise<void>((resolve) => {
      this.client.onConnectionState.add((state) => {
        if (state === 'connected') resolve();
      });
    });
    await this.client.startUpdatesLoop();
    await isSettled;
  }

  /** Adds each other's number, so that either can name the other. */
  async meet(other: StockDevice): Promise<void> {
    await this.client.importContacts([{ phone: other.phone, firstName: 'Teman', lastName: '' }]);
    await other.client.importContacts([{ phone: this.phone, firstName: 'Teman', lastName: '' }]);
  }

  peer(other: StockDevice): Promise<tl.TypeInputPeer> {
    return this.client.resolvePeer(other.userId);
  }

  /** Waits for an update that came. */
  async sees<Name extends tl.TypeUpdate['_']>(
    name: Name,
    fits: (update: UpdateOf<Name>) => boolean = () => true,
  ): Promise<UpdateOf<Name>> {
    return await waitUntil(
      `${name} among ${this.#updates.map((update) => update._).join(', ')}`,
      () =>
        this.#updates.find((update): update is UpdateOf<Name> => update._ === name && fits(update as UpdateOf<Name>)),
      20_000,
    );
  }

  /** Updates of a kind that came so far. */
  came<Name extends tl.TypeUpdate['_']>(name: Name): UpdateOf<Name>[] {
    return this.#updates.filter((update): update is UpdateOf<Name> => update._ === name);
  }

  forget(): void {
    this.#updates.length = 0;
  }

  /** The line goes dead, but the device keeps its session and state. */
  async goAway(): Promise<void> {
    await this.client.disconnect();
    this.forget();
  }

  /** It is back and asks what it missed, as the library does. */
  async comeBack(): Promise<void> {
    await this.client.connect();
    await this.#listen();
  }

  async leave(): Promise<void> {
    await this.client.destroy();
  }
}

export const noHash = Long.ZERO;

/** The list of all chats, or of the archive, as a client asks for it first. */
export const dialogsOf = async (
  { client }: StockDevice,
  folderId?: number,
  excludePinned = false,
): Promise<tl.messages.RawDialogs> => {
  const answer = await client.call({
    _: 'messages.getDialogs',
    ...(folderId === undefined ? {} : { folderId }),
    excludePinned,
    offsetDate: 0,
    offsetId: 0,
    offsetPeer: { _: 'inputPeerEmpty' },
    limit: 100,
    hash: noHash,
  });
  if (answer._ !== 'messages.dialogs') throw new Error(answer._);
  return answer;
};

/** The user whom a peer names; 0 where it is no user. */
export const userOf = (peer: tl.TypePeer): number => (peer._ === 'peerUser' ? peer.userId : 0);
