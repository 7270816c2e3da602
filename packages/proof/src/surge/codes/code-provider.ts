import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { json } from 'node:stream/consumers';

/** How a provider is: `slow` takes its time, `dead` takes messages and never answers, as overloaded ones do. */
export type ProviderState = 'well' | 'slow' | 'dead';

export interface DeliveredCode {
  readonly phone: string;
  readonly code: string;
}

const host = '127.0.0.1';
const slowMs = 3_000;

/** A provider of short messages on this machine, in the place of a company that sends them. */
export class CodeProvider {
  state: ProviderState = 'well';
  /** Messages taken, and those that came while it was dead. */
  taken = 0;
  lost = 0;
  readonly #server: Server;
  readonly #onCode: (code: DeliveredCode) => void;

  private constructor(onCode: (code: DeliveredCode) => void) {
    this.#onCode = onCode;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  /** @param port 0 for any that is free */
  static async open(port: number, onCode: (code: DeliveredCode) => void): Promise<CodeProvider> {
    const provider = new CodeProvider(onCode);
    provider.#server.listen(port, host);
    await once(provider.#server, 'listening');
    return provider;
  }

  get url(): string {
    return `http://${host}:${(this.#server.address() as AddressInfo).port}/`;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const message = (await json(request)) as Partial<DeliveredCode>;
    if (this.state === 'slow') await sleep(slowMs);
    if (this.state === 'dead') {
      this.lost += 1;
      return;
    }
    response.writeHead(204).end();
    const { phone, code } = message;
    if (phone === undefined || code === undefined) return;
    this.taken += 1;
    this.#onCode({ phone: phone.replace('+', ''), code });
  }
}
