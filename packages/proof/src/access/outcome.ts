import type { AnyRequest } from '@suaka/tl';
import { CallError, type LoadConnection } from '../load/load-connection.ts';

/** What comes of a call, in a word. */
export async function outcomeOf(connection: LoadConnection, request: AnyRequest): Promise<string> {
  try {
    await connection.call(request);
    return 'ok';
  } catch (error) {
    if (error instanceof CallError) return error.message;
    throw error;
  }
}
