import { fileURLToPath } from 'node:url';
import { ServerProcess } from '../../harness/server-process.ts';
import { neutralAnswer } from './neutral.ts';
import type { Mutation } from './mutation.ts';

const entryFile = fileURLToPath(new URL('mutable-server.ts', import.meta.url));

/** The real server with a table of handlers that can be tampered with. */
export const startMutableServer = (): Promise<ServerProcess> => ServerProcess.start({ entryFile });

/** Replaces a handler by an empty answer, or puts all back. */
export const mutate = (server: ServerProcess, method?: string): Promise<unknown> => {
  const mutation: Mutation = method === undefined ? {} : { method, answer: neutralAnswer(method) };
  return server.tell(mutation);
};
