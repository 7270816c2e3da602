import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import type { tl } from '@mtcute/core';
import { waitUntil } from '../../harness/wait-until.ts';
import type { AnswerOf, MethodDevice } from '../devices/method-device.ts';
import type { CheckRun } from './check-run.ts';
import { holds, partsOf, plain } from './leaves.ts';
import { lookUntil } from './patience.ts';

type MethodName = tl.RpcMethod['_'];
export type Wrote = MethodName | readonly MethodName[];

/** What is read out of an answer, to be compared. */
type Pick<T extends tl.RpcMethod> = (answer: AnswerOf<T>) => unknown;

/** Who holds a device. */
export interface Owner {
  readonly id: number;
  readonly phone: string;
  readonly firstName: string;
  readonly accessHash: tl.RawUser['accessHash'];
}

/** Who holds a device that nobody has signed in on. */
export const nobody: Owner = { id: 0, phone: '', firstName: 'nobody', accessHash: undefined };

/** One device in a check: it calls, and it witnesses. */
export class Actor {
  readonly owner: Owner;
  readonly device: MethodDevice;
  readonly #run: CheckRun;
  /** The same person's other device. */
  readonly #other: (() => Actor) | undefined;

  constructor(run: CheckRun, owner: Owner, device: MethodDevice, other?: () => Actor) {
    this.#run = run;
    this.owner = owner;
    this.device = device;
    this.#other = other;
  }

  get id(): number {
    return this.owner.id;
  }

  /** Whether the device was handed to the check with somebody signed in. */
  get isSignedIn(): boolean {
    return this.owner !== nobody;
  }

  get peer(): tl.RawInputPeerUser {
    return { _: 'inputPeerUser', userId: this.owner.id, accessHash: this.owner.accessHash ?? raise('no access hash') };
  }

  get input(): tl.RawInputUser {
    return { ...this.peer, _: 'inputUser' };
  }

  get other(): Actor {
    return this.#other?.() ?? raise(`${this.owner.firstName} has one device here`);
  }

  /** Calls as this device. */
  async call<T extends tl.RpcMethod>(request: T): Promise<AnswerOf<T>> {
    const device = await this.#run.deviceFor(this, request);
    // Noted before: what answers with an error may still have written, as where an address has to be confirmed.
    this.#run.called(this, request._);
    return device.call<T>(request);
  }

  /** Calls and expects an error by its name. */
  async refused(request: tl.RpcMethod, error: string): Promise<void> {
    const device = await this.#run.deviceFor(this, request);
    const message = await device.call(request).then(
      () => 'an answer',
      (fault: unknown) => errorText(fault),
    );
    assert.equal(message, error, `${request._} answers`);
  }

  /**
   * Asks, and finds what `wrote` wrote: proves those as written and the method asked as returned.
   * `expected` is a marker that has to be in the answer, or the value that `pick` reads.
   */
  async shows<T extends tl.RpcMethod>(wrote: Wrote, request: T, marker: string): Promise<AnswerOf<T>>;
  async shows<T extends tl.RpcMethod>(wrote: Wrote, request: T, pick: Pick<T>, value: unknown): Promise<AnswerOf<T>>;
  async shows<T extends tl.RpcMethod>(
    wrote: Wrote,
    request: T,
    expected: string | Pick<T>,
    value?: unknown,
  ): Promise<AnswerOf<T>> {
    const answer = await this.#compare(request, expected, value);
    const writers = this.#run.writersSeenBy(this, wrote, request._);
    for (const method of writers) this.#run.claim(method, 'written', request._);
    this.#run.claim(request._, 'returned', writers[0] ?? raise('nobody wrote'));
    return answer;
  }

  /** As `shows`, where the value could also come from an empty answer: proves the writers alone. */
  async confirms<T extends tl.RpcMethod>(wrote: Wrote, request: T, pick: Pick<T>, value: unknown): Promise<void> {
    await this.#compare(request, pick, value);
    for (const method of this.#run.writersSeenBy(this, wrote, request._)) {
      this.#run.claim(method, 'written', request._);
    }
  }

  /** Asks on any device, also the one that wrote: proves the method asked as returning what `made` made. */
  async returns<T extends tl.RpcMethod>(made: MethodName, request: T, marker: string): Promise<AnswerOf<T>>;
  async returns<T extends tl.RpcMethod>(
    made: MethodName,
    request: T,
    pick: Pick<T>,
    value: unknown,
  ): Promise<AnswerOf<T>>;
  async returns<T extends tl.RpcMethod>(
    made: MethodName,
    request: T,
    expected: string | Pick<T>,
    value?: unknown,
  ): Promise<AnswerOf<T>> {
    const answer = await this.#compare(request, expected, value);
    this.#run.mustHaveCalled(made);
    this.#run.claim(request._, 'returned', made);
    return answer;
  }

  /** Is refused because of what `wrote` wrote on another device: proves the writers. */
  async isRefused(wrote: Wrote, request: tl.RpcMethod, error: string): Promise<void> {
    await this.refused(request, error);
    for (const method of this.#run.writersSeenBy(this, wrote, request._)) {
      this.#run.claim(method, 'written', request._);
    }
  }

  /** As `isRefused`, where the refusal is what the method is asked for: proves it too. */
  async denies(wrote: Wrote, request: tl.RpcMethod, error: string): Promise<void> {
    await this.isRefused(wrote, request, error);
    this.#run.claim(request._, 'returned', typeof wrote === 'string' ? wrote : (wrote[0] ?? raise('nobody wrote')));
  }

  /** Waits for an update that holds the marker, pushed since the check began: proves the writers. */
  async hears(wrote: Wrote, name: tl.TypeUpdate['_'], fits: string | ((update: never) => boolean)): Promise<void> {
    const isIt = (update: tl.TypeUpdate): boolean =>
      typeof fits === 'string' ? holds(update, fits) : fits(update as never);
    const seen = (): boolean => this.#run.updatesOf(this).some((update) => hasName(update, name) && isIt(update));
    const came = await lookUntil(this.#run.patience, seen, Boolean);
    assert.ok(came, `${this.owner.firstName} is not told ${name}; but ${this.#namesOfUpdates()}`);
    for (const method of this.#run.writersSeenBy(this, wrote, name)) this.#run.claim(method, 'written', name);
  }

  /** Waits without claiming anything, such as for an index to take a message in. */
  async until<T extends tl.RpcMethod>(request: T, fits: (answer: AnswerOf<T>) => boolean): Promise<AnswerOf<T>> {
    return waitUntil(`${request._} to answer as hoped`, async () => {
      const answer = await this.call(request);
      return fits(answer) ? { answer } : undefined;
    }).then(({ answer }) => answer);
  }

  #namesOfUpdates(): string {
    return [...new Set(this.#run.updatesOf(this).map(({ _ }) => _))].join(', ');
  }

  async #compare<T extends tl.RpcMethod>(request: T, expected: string | Pick<T>, value: unknown): Promise<AnswerOf<T>> {
    const read = (answer: AnswerOf<T>): unknown =>
      typeof expected === 'string' ? holds(answer, expected) : plain(expected(answer));
    const wanted = typeof expected === 'string' ? true : plain(value);
    const answer = await lookUntil(
      this.#run.patience,
      () => this.call(request),
      (found) => isDeepStrictEqual(read(found), wanted),
    );
    const about = typeof expected === 'string' ? `${expected} in ${shortOf(answer)}` : 'as was written';
    assert.deepEqual(read(answer), wanted, `${request._} shows ${about}`);
    return answer;
  }
}

/** An update by its name; a message that came in the short form counts as its long one. */
const hasName = (update: tl.TypeUpdate, name: string): boolean => update._ === name;

const shortLengthMax = 1500;

const shortOf = (answer: unknown): string => {
  const texts = [...partsOf(answer)].filter((part) => typeof part === 'string');
  return texts.join(' ').slice(0, shortLengthMax);
};

/** The text of an rpc_error, whichever library throws it. */
function errorText(fault: unknown): string {
  const { text, errorMessage, message } = fault as { text?: string; errorMessage?: string; message?: string };
  return text ?? errorMessage ?? message ?? String(fault);
}

function raise(what: string): never {
  throw new Error(what);
}
