import type { ServerDescription } from '../../harness/server-description.ts';
import { CallError, type LoadConnection } from '../../load/load-connection.ts';
import { signUp } from '../../load/load-person.ts';
import { neutralRequest } from '../mutation/neutral.ts';
import type { Refusal } from './record.ts';

type Request = Parameters<LoadConnection['call']>[0];

async function errorOf(connection: LoadConnection, method: string): Promise<string> {
  try {
    await connection.call(neutralRequest(method) as Request);
    return 'an answer';
  } catch (error) {
    if (error instanceof CallError) return `${error.code} ${error.message}`;
    throw error;
  }
}

/** Calls each method that has no handler, with nothing in the request, and notes the error. */
export async function refusalsOf(server: ServerDescription, methods: readonly string[]): Promise<Refusal[]> {
  const { connection } = await signUp(server, []);
  const refusals: Refusal[] = [];
  for (const method of methods) refusals.push({ method, error: await errorOf(connection, method) });
  connection.close();
  return refusals;
}
