/** What page and worker say to one another. */
import type { AnyRequest, TypeUpdates } from '../codec/generated/types.ts';
import type { PasswordQuestion } from './srp.ts';
import type { ConnectionStatus } from './connection.ts';

export type ToWorker =
  | { readonly kind: 'start'; readonly origin: string }
  | { readonly kind: 'call'; readonly id: number; readonly request: AnyRequest }
  | { readonly kind: 'prove'; readonly id: number; readonly password: string; readonly question: PasswordQuestion }
  | { readonly kind: 'place'; readonly id: number; readonly phone: string }
  | { readonly kind: 'retry' }
  | { readonly kind: 'signed-in'; readonly id: number; readonly isSignedIn: boolean };

export type CallEnd =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly code: number; readonly name: string }
  /** No answer is known. */
  | { readonly kind: 'lost'; readonly id: number };

export type FromWorker =
  | CallEnd
  | { readonly kind: 'updates'; readonly updates: TypeUpdates }
  | { readonly kind: 'status'; readonly status: ConnectionStatus }
  | { readonly kind: 'signed-out' };
