import { fileURLToPath } from 'node:url';
import { ServerProcess } from '../../harness/server-process.ts';
import type { PoolServer } from '../run/pool.ts';
import { neutralAnswer } from './neutral.ts';
import type { Tampering } from './mutation.ts';

const entryFile = fileURLToPath(new URL('mutable-server.ts', import.meta.url));

/** The real server with a table of handlers that can be tampered with, and a clock that can be moved. */
export const startMutableServer = (): Promise<ServerProcess> =>
  ServerProcess.start({ entryFile, env: { SUAKA_LINK_PREVIEWS: '1' } });

const tamper = (server: ServerProcess, tampering: Tampering): Promise<unknown> => server.tell(tampering);

/** Replaces a handler by an empty answer, or puts all back. */
export const mutate = (server: ServerProcess, method?: string): Promise<unknown> =>
  tamper(server, { kind: 'mutation', ...(method !== undefined && { method, answer: neutralAnswer(method) }) });

/** The server as the people on it use it. */
export const poolServer = (server: ServerProcess): PoolServer => ({
  description: server.description,
  printed: () => server.output,
  moveClock: (aheadMs) => tamper(server, { kind: 'clock', aheadMs }),
});
