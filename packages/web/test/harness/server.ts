/** The real server as a child, on a data directory of its own, that can be killed and started again. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));
const READY_MS_MAX = 60_000;
const POLL_MS = 100;

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export class TestServer {
  readonly origin: string;
  private readonly port: number;
  private readonly folder: string;
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(port: number, folder: string) {
    this.port = port;
    this.folder = folder;
    this.origin = `http://127.0.0.1:${port}`;
  }

  static async start(): Promise<TestServer> {
    const server = new TestServer(await freePort(), await mkdtemp(join(tmpdir(), 'suaka-web-')));
    await server.run();
    return server;
  }

  /** Starts it, the first time or again on the same data; resolves when it answers. */
  async run(): Promise<void> {
    const { NODE_TEST_CONTEXT: _own, ...environment } = process.env;
    const child = spawn(process.execPath, [MAIN, 'serve'], {
      env: { ...environment, SUAKA_TEST_MODE: '1', SUAKA_PORT: String(this.port), SUAKA_DATA: this.folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    const note = (chunk: Buffer) => {
      this.output = (this.output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    const endMs = Date.now() + READY_MS_MAX;
    while (!(await this.answers())) {
      if (child.exitCode !== null || Date.now() > endMs) throw new Error(`the server did not start:\n${this.output}`);
      await sleep(POLL_MS);
    }
  }

  /** kill -9: nothing is said, nothing is written any more. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    await rm(this.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    return fetch(`${this.origin}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
  }

  private async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = this;
    this.child = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
}
