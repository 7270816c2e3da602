import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port.ts';
import { readDescription, type ServerDescription } from './server-description.ts';
import { waitUntil } from './wait-until.ts';

const mainFile = fileURLToPath(new URL('../../../server/src/main.ts', import.meta.url));

/** What a server printed last is kept for the message of a failure, no more than this. */
const outputLengthMax = 20_000;

export interface ServerOptions {
  /** Kept where given; else a temporary folder that `dispose` removes. */
  readonly dataFolder?: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** A program around the server that can be spoken to, instead of the server alone. */
  readonly entryFile?: string;
}

/** The real server as a child process, in test mode, on a port and a data folder of its own. */
export class ServerProcess {
  readonly port: number;
  readonly dataFolder: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #isTemporary: boolean;
  readonly #entryFile: string | undefined;
  #child: ChildProcess | undefined;
  #output = '';
  #description: ServerDescription | undefined;

  private constructor(port: number, options: ServerOptions) {
    this.port = port;
    this.#isTemporary = options.dataFolder === undefined;
    this.dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'suaka-proof-'));
    this.#env = options.env ?? {};
    this.#entryFile = options.entryFile;
  }

  /** Starts a server and waits until it is ready. */
  static async start(options: ServerOptions = {}): Promise<ServerProcess> {
    const server = new ServerProcess(options.port ?? (await freePort()), options);
    await server.start();
    return server;
  }

  /** What /.well-known/suaka.json said after the last start. */
  get description(): ServerDescription {
    if (this.#description === undefined) throw new Error('The server is not started.');
    return this.#description;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('The server is not running.');
    return pid;
  }

  get output(): string {
    return this.#output;
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.port}${path}`;
  }

  /** Starts the process (again, on the same data) and waits until /readyz answers 200. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [this.#entryFile ?? mainFile, 'serve'], {
      env: {
        ...process.env,
        SUAKA_PORT: String(this.port),
        SUAKA_HOST: '127.0.0.1',
        SUAKA_DATA: this.dataFolder,
        SUAKA_TEST_MODE: '1',
        ...this.#env,
      },
      stdio: ['ignore', 'pipe', 'pipe', ...(this.#entryFile === undefined ? [] : (['ipc'] as const))],
      serialization: 'advanced',
    });
    const keep = (chunk: Buffer): void => {
      this.#output = (this.#output + chunk.toString()).slice(-outputLengthMax);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    this.#child = child;
    await waitUntil('the server is ready', () => this.#ready(child), 60_000);
    this.#description = await readDescription(this.url('/.well-known/suaka.json'));
  }

  async #ready(child: ChildProcess): Promise<true | undefined> {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`The server ended with ${child.exitCode ?? child.signalCode}:\n${this.#output}`);
    }
    try {
      const response = await fetch(this.url('/readyz'));
      await response.arrayBuffer();
      return response.ok ? true : undefined;
    } catch {
      // Not listening yet.
      return undefined;
    }
  }

  /** Tells the program of `entryFile` something, and gives what it answers. */
  async tell(message: object): Promise<unknown> {
    const child = this.#child;
    if (child === undefined) throw new Error('The server is not running.');
    const answered = once(child, 'message');
    child.send(message);
    return (await answered)[0];
  }

  /** Ends the process with a signal. @returns its exit code, null where the signal ended it. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child;
    if (child === undefined) return null;
    this.#child = undefined;
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  }

  /** Kills the process and removes its data where that was temporary. */
  async dispose(): Promise<void> {
    await this.end('SIGKILL');
    if (this.#isTemporary) rmSync(this.dataFolder, { recursive: true, force: true });
  }
}
