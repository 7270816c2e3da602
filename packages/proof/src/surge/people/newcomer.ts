import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '@suaka/tl';
import type { ServerDescription } from '../../harness/server-description.ts';
import { LoadConnection, TransportError } from '../../load/load-connection.ts';
import { firstCall, type LoadPerson } from '../../load/load-person.ts';
import type { CodeBox } from '../codes/code-box.ts';
import { now } from './now.ts';
import { floodWaitOf, patiently, refusalsMax } from './patiently.ts';
import type { SignUpRecord } from './sign-up-record.ts';

export interface NewcomerParts {
  readonly server: ServerDescription;
  readonly codes: CodeBox;
  /** One of this machine's, in a block of its own as a rule. */
  readonly localAddress: string;
  readonly phone: string;
  readonly contacts: readonly string[];
  /** Closes the app even for a short wait, and opens it when it is time. */
  readonly leavesWhileWaiting: boolean;
}

const exchangesMax = 40;
const codeWaitMs = 20_000;
const resendsMax = 3;
/** Nobody looks at a screen that waits for longer, and phones close what is not looked at. */
const stayMaxS = 15;
/** How clients wait when a key exchange is put off: a second, and up to twice that. */
const putOffMs = 1_000;

/**
 * One newcomer's whole sign-up, as docs/benchmarks.md defines it: connect, exchange keys, initConnection(help.getConfig),
 * sendCode, signIn, signUp, updates.getState, importContacts. Told to wait, they sleep for as long as they were told
 * and ask again, which is all that stock clients do.
 */
export class Newcomer {
  readonly #parts: NewcomerParts;
  readonly #record: SignUpRecord;
  #connection: LoadConnection | undefined;

  constructor(parts: NewcomerParts, record: SignUpRecord) {
    this.#parts = parts;
    this.#record = record;
  }

  /** Never rejects: what went wrong is in the record. */
  async signUp(): Promise<LoadPerson | undefined> {
    try {
      await this.#arrive();
      const person = await this.#enter(await this.#askForCode());
      this.#record.doneMs = now();
      return person;
    } catch (error) {
      this.#record.failure = error instanceof Error ? error.message : String(error);
      return undefined;
    } finally {
      this.#connection?.close();
    }
  }

  get #open(): LoadConnection {
    if (this.#connection === undefined) throw new Error('There is no connection.');
    return this.#connection;
  }

  /** Connects and makes a key, however often that is put off. */
  async #arrive(): Promise<void> {
    const { server, localAddress } = this.#parts;
    for (let attempt = 1; ; attempt += 1) {
      this.#connection = await LoadConnection.open(server, localAddress);
      try {
        await this.#connection.exchangeKeys();
        break;
      } catch (error) {
        this.#connection.close();
        if (!(error instanceof TransportError) || attempt >= exchangesMax) throw error;
        this.#record.putOff += 1;
        await sleep(putOffMs * (1 + Math.random()));
      }
    }
    await patiently(() => this.#open.call(firstCall()));
  }

  /** Comes back over a new connection with the same key. */
  async #comeBack(): Promise<void> {
    const { key } = this.#open;
    this.#connection = await LoadConnection.open(this.#parts.server, this.#parts.localAddress);
    this.#connection.useKey(key);
    await patiently(() => this.#open.call(firstCall()));
  }

  /** @returns the hash of the code that is on its way */
  async #askForCode(): Promise<string> {
    const record = this.#record;
    for (;;) {
      try {
        const sent = await this.#sendCode();
        record.admittedMs = now();
        if (record.firstAnswerMs === 0) record.firstAnswerMs = record.admittedMs;
        if (sent._ !== 'auth.sentCode') throw new Error(`sendCode answered ${sent._}`);
        return sent.phone_code_hash;
      } catch (error) {
        const waitS = floodWaitOf(error);
        if (waitS === undefined || record.refusals >= refusalsMax) throw error;
        record.refusals += 1;
        if (record.firstAnswerMs === 0) {
          record.firstAnswerMs = now();
          record.toldS = waitS;
        }
        await this.#waitOut(waitS);
      }
    }
  }

  async #waitOut(waitS: number): Promise<void> {
    if (!this.#parts.leavesWhileWaiting && waitS <= stayMaxS) {
      await sleep(waitS * 1000);
      return;
    }
    this.#open.close();
    await sleep(waitS * 1000);
    await this.#comeBack();
  }

  #sendCode(): Promise<Result<'auth.sendCode'>> {
    this.#record.askedMs = now();
    return this.#open.call({
      _: 'auth.sendCode',
      phone_number: this.#parts.phone,
      api_id: 1,
      api_hash: 'load',
      settings: { _: 'codeSettings' },
    });
  }

  async #enter(hash: string): Promise<LoadPerson> {
    const { phone, contacts } = this.#parts;
    const code = { phone_number: phone, ...(await this.#waitForCode(hash)) };
    const { phone_code_hash } = code;
    const refused = await patiently(() => this.#open.call({ _: 'auth.signIn', ...code }));
    if (refused._ !== 'auth.authorizationSignUpRequired') throw new Error(`signIn answered ${refused._}`);
    const name = { first_name: phone.slice(-6), last_name: '' };
    const entered = await patiently(() =>
      this.#open.call({ _: 'auth.signUp', phone_number: phone, phone_code_hash, ...name }),
    );
    if (entered._ !== 'auth.authorization' || entered.user._ !== 'user')
      throw new Error(`signUp answered ${entered._}`);
    await patiently(() => this.#open.call({ _: 'updates.getState' }));
    await patiently(() => this.#open.call({ _: 'contacts.importContacts', contacts: inputsOf(contacts) }));
    const { id, access_hash: accessHash } = entered.user;
    return { phone, userId: id, accessHash: accessHash ?? 0n, key: this.#open.key };
  }

  /** Waits for the code, and asks for another where it does not come. */
  async #waitForCode(hash: string): Promise<{ phone_code_hash: string; phone_code: string }> {
    const { phone, codes } = this.#parts;
    let phone_code_hash = hash;
    for (;;) {
      const phone_code = await codes.codeOf(phone, codeWaitMs);
      if (phone_code !== undefined) {
        this.#record.codeCameMs = now();
        return { phone_code_hash, phone_code };
      }
      if (this.#record.resends >= resendsMax) throw new Error('the code did not come');
      this.#record.resends += 1;
      const sent = await patiently(() => this.#sendCode());
      if (sent._ !== 'auth.sentCode') throw new Error(`sendCode answered ${sent._}`);
      phone_code_hash = sent.phone_code_hash;
    }
  }
}

const inputsOf = (contacts: readonly string[]) =>
  contacts.map((phone, index) => ({
    _: 'inputPhoneContact' as const,
    client_id: BigInt(index),
    phone,
    first_name: phone.slice(-4),
    last_name: '',
  }));
