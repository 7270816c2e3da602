/** How the page speaks with the server, whatever carries it. */
import type { PasswordAnswer, PasswordQuestion } from './srp.ts';
import type { Place } from './waiting-room.ts';
import type { MethodName, Requests, Results, TypeUpdates } from '../codec/generated/types.ts';

/** Where the line stands; the banner says just this. */
export type ConnectionStatus =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'ready' }
  /** The line is down; the next try comes by itself. */
  | { readonly phase: 'waiting' };

export interface Connection {
  /** Resolves with the answer; rejects with RpcError, or ConnectionLostError where no answer is known. */
  call<M extends MethodName>(request: Requests[M] & { _: M }): Promise<Results[M]>;
  onUpdates(listener: (updates: TypeUpdates) => void): () => void;
  /** Hears the present status at once, and every later one. */
  onStatus(listener: (status: ConnectionStatus) => void): () => void;
  /** The server does not know this browser any more: whoever was signed in is not. */
  onSignedOut(listener: () => void): () => void;
  /** Tries at once instead of waiting; where the line seems to be there, makes sure of it. */
  retryNow(): void;
  /** Proves a password from what the server says of it; some hundred milliseconds, beside the page. */
  provePassword(password: string, question: PasswordQuestion): Promise<PasswordAnswer>;
  /** The place that the waiting room keeps for a number; undefined where it keeps none. */
  findPlace(phone: string): Promise<Place | undefined>;
  /** Keeps the present key as that of a signed-in person, or forgets it. */
  setSignedIn(isSignedIn: boolean): Promise<void>;
}

/** The server's answer to a request that it did not carry out. */
export class RpcError extends Error {
  readonly code: number;
  readonly errorName: string;

  constructor(code: number, errorName: string) {
    super(errorName);
    this.name = 'RpcError';
    this.code = code;
    this.errorName = errorName;
  }

  /** Seconds to wait, where the error asks for a wait. */
  get waitSeconds(): number | undefined {
    const match = /^(?:FLOOD|SLOWMODE|FLOOD_PREMIUM)_WAIT_(\d+)$/.exec(this.errorName);
    return match === null ? undefined : Number(match[1]);
  }
}

/** The line went down before an answer came: the request may or may not have been carried out. */
export class ConnectionLostError extends Error {
  constructor() {
    super('the connection was lost before an answer came');
    this.name = 'ConnectionLostError';
  }
}
