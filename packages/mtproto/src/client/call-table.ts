import { CallFailed, type CallFailureReason, RpcError } from './errors.ts';
import type { ClientSession } from './types.ts';

export interface Call {
  readonly request: Uint8Array;
  readonly resolve: (result: Uint8Array) => void;
  readonly reject: (reason: Error) => void;
  /** It went out inside invokeWithLayer(initConnection(...)). */
  isWrapped: boolean;
  timer: { cancel(): void } | undefined;
}

/** The server wants initConnection first. */
const NOT_INITIALISED = ['CONNECTION_NOT_INITED', 'CONNECTION_LAYER_INVALID'];

/** Who waits for which answer, and what still waits for a session. */
export class CallTable {
  /** Whether an answer on this connection shows that the server has the layer: until then each call brings it. */
  isInitialised = false;
  private readonly wrapFirst: (request: Uint8Array) => Uint8Array;
  private readonly byId = new Map<number, Call>();
  private waiting: Call[] = [];

  constructor(wrapFirst: (request: Uint8Array) => Uint8Array) {
    this.wrapFirst = wrapFirst;
  }

  submit(call: Call, session: ClientSession | undefined): void {
    if (session === undefined) {
      this.waiting.push(call);
      return;
    }
    call.isWrapped = !this.isInitialised;
    const callId = session.call(call.isWrapped ? this.wrapFirst(call.request) : call.request);
    if (callId === undefined) this.fail(call, 'too-many');
    else this.byId.set(callId, call);
  }

  submitWaiting(session: ClientSession): void {
    const { waiting } = this;
    this.waiting = [];
    for (const call of waiting) this.submit(call, session);
  }

  resolve(callId: number, result: Uint8Array): void {
    const call = this.takeById(callId);
    if (call === undefined) return;
    if (call.isWrapped) this.isInitialised = true;
    call.resolve(result);
  }

  reject(callId: number, { code, message }: { code: number; message: string }, session: ClientSession): void {
    const call = this.byId.get(callId);
    if (call === undefined) return;
    if (!call.isWrapped && NOT_INITIALISED.includes(message)) {
      this.byId.delete(callId);
      this.isInitialised = false;
      this.submit(call, session);
      return;
    }
    this.takeById(callId);
    call.reject(new RpcError(code, message));
  }

  failById(callId: number, reason: CallFailureReason): void {
    const call = this.takeById(callId);
    if (call !== undefined) this.fail(call, reason);
  }

  /** Takes a call out; its id where the session knows it. */
  remove(call: Call): number | undefined {
    this.waiting = this.waiting.filter((other) => other !== call);
    for (const [callId, other] of this.byId) {
      if (other !== call) continue;
      this.byId.delete(callId);
      return callId;
    }
    return undefined;
  }

  fail(call: Call, reason: CallFailureReason): void {
    call.timer?.cancel();
    call.reject(new CallFailed(reason));
  }

  failAll(reason: CallFailureReason): void {
    const all = [...this.byId.values(), ...this.waiting];
    this.byId.clear();
    this.waiting = [];
    for (const call of all) this.fail(call, reason);
  }

  private takeById(callId: number): Call | undefined {
    const call = this.byId.get(callId);
    this.byId.delete(callId);
    call?.timer?.cancel();
    return call;
  }
}
