import type { Origin, UserId } from '@suaka/domain';
import type { MethodName, Params, Result } from '@suaka/tl';
import type { Services } from './services.ts';

/** The admission lane of a method; what each means under overload is in ARCHITECTURE.md. */
export type Lane = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What is known of the caller, from its connection, session and auth key. */
export interface Caller extends Origin {
  /** Absent until the key is signed in. */
  readonly userId: UserId | undefined;
  /** The API layer that the key last announced with invokeWithLayer. */
  readonly layer: number;
  /** The client's address after trusted proxies, without port. */
  readonly address: string;
  /** True where the address is a loopback one: test mode lifts per-address limits for these. */
  readonly isLoopback: boolean;
  /** What initConnection said last on this key. */
  readonly device: Device;
}

export interface Device {
  readonly apiId: number;
  readonly deviceModel: string;
  readonly systemVersion: string;
  readonly appVersion: string;
  readonly langCode: string;
  readonly systemLangCode: string;
  readonly langPack: string;
}

export interface Call {
  readonly caller: Caller;
  /** Of the message that carried the request. */
  readonly msgId: bigint;
  readonly services: Services;
}

/** A call of someone who is signed in. */
export interface UserCall extends Call {
  readonly caller: Caller & { readonly userId: UserId };
}

export interface HandlerFacts {
  readonly lane: Lane;
  /** 'anyone' may be called before sign-in; 'user' answers AUTH_KEY_UNREGISTERED then. */
  readonly allow: 'anyone' | 'user';
}

export interface Handler<M extends MethodName = MethodName> extends HandlerFacts {
  readonly method: M;
  readonly run: (call: Call, params: Params<M>) => Promise<Result<M>>;
}

/** The wrappers around requests, whose result is their query's: the gateway takes them off itself. */
type Wrapper = { [M in MethodName]: unknown extends Result<M> ? M : never }[MethodName];

/** Declares the handler of one method. The gateway checks `allow` before `run`. */
export function handler<M extends Exclude<MethodName, Wrapper>, Allow extends HandlerFacts['allow']>(
  method: M,
  facts: { readonly lane: Lane; readonly allow: Allow },
  run: (call: Allow extends 'user' ? UserCall : Call, params: Params<NoInfer<M>>) => Promise<Result<NoInfer<M>>>,
): Handler<M> {
  // Sound, because whoever dispatches refuses a caller without userId where allow is 'user'.
  return { method, ...facts, run: run as Handler<M>['run'] };
}
