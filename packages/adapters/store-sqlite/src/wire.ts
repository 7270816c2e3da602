import { RpcError, type ErrorName } from '@suaka/domain';

/** What crosses between the calling thread and the writer's. Answers come in the order of calls. */
export interface Call {
  readonly name: string;
  readonly args: unknown;
}

export type Outcome = { readonly value: unknown } | { readonly error: WireError };

export type WireError = { readonly row: ErrorName; readonly value: number | undefined } | { readonly message: string };

/** An error in plain data: an `RpcError` keeps its row, any other fault its text and place. */
export function outcomeOf(error: unknown): Outcome {
  if (error instanceof RpcError) return { error: { row: error.row, value: error.value } };
  return { error: { message: error instanceof Error ? (error.stack ?? error.message) : String(error) } };
}

/** The error again, on the calling thread. */
export const errorFrom = (error: WireError): Error =>
  'row' in error ? new RpcError(error.row, error.value) : new StoreFault(error.message);

/** A fault of the store or of a command, never one that a client caused. */
export class StoreFault extends Error {
  override readonly name: string = 'StoreFault';
}
