import { chmod, rm } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { Logger } from '@suaka/operations/telemetry';
import * as v from 'valibot';
import { lineBytesMax, requestSchema, type OperatorAnswer, type OperatorRequest } from './requests.ts';

/** Operators at once; past it a new connection is closed. */
const connectionsMax = 8;
/** Whoever says nothing for so long is closed. */
const idleMs = 10_000;

export type Operate = (request: OperatorRequest) => Promise<OperatorAnswer>;

/**
 * The way in for those who run the server, which needs no network and none of the parts that people use: a socket
 * that only the owner of the data folder can open.
 */
export class OperatorSocket {
  readonly #server: Server;
  readonly #open = new Set<Socket>();

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Listens. A socket that an earlier process left behind is replaced: the store's lock says that it is gone. */
  static async listen(path: string, operate: Operate, log: Logger): Promise<OperatorSocket> {
    await rm(path, { force: true });
    const server = createServer();
    server.maxConnections = connectionsMax;
    const listening = new OperatorSocket(server);
    server.on('connection', (socket) => listening.#serve(socket, operate, log));
    server.listen(path);
    await once(server, 'listening');
    await chmod(path, 0o600);
    return listening;
  }

  stop(): void {
    this.#server.close();
    for (const socket of this.#open) socket.destroy();
  }

  #serve(socket: Socket, operate: Operate, log: Logger): void {
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.setTimeout(idleMs, () => socket.destroy());
    socket.on('data', () => {
      if (socket.bytesRead > lineBytesMax) socket.destroy();
    });
    createInterface({ input: socket }).once('line', (line) => {
      answerTo(line, operate).then(
        (answer) => socket.end(`${JSON.stringify(answer)}\n`),
        (error: unknown) => {
          log.error({ err: error }, 'a request of an operator failed');
          socket.end(`${JSON.stringify({ isOk: false, lines: [String(error)] })}\n`);
        },
      );
    });
  }
}

async function answerTo(line: string, operate: Operate): Promise<OperatorAnswer> {
  const request = v.safeParse(v.pipe(v.string(), v.parseJson(), requestSchema), line);
  if (!request.success)
    return { isOk: false, lines: ['The server does not know this request: is it of another version?'] };
  return await operate(request.output);
}
