import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ImageJob, ImageOutcome } from './messages.ts';

const entry = fileURLToPath(new URL('./image-process.ts', import.meta.url));

/** One process that decodes, started when it is needed first. */
export class Decoder {
  readonly #limits: { readonly timeMaxMs: number; readonly idleMs: number };
  #child: ChildProcess | undefined;
  #idle: NodeJS.Timeout | undefined;

  constructor(limits: { readonly timeMaxMs: number; readonly idleMs: number }) {
    this.#limits = limits;
  }

  /** Works on one image at a time. A process that crashes or takes too long is replaced; its image counts as broken. */
  async run(job: ImageJob): Promise<ImageOutcome> {
    clearTimeout(this.#idle);
    // It may have died while it had nothing to do.
    if (this.#child?.connected !== true) this.#child = start();
    const child = this.#child;
    try {
      return await this.#outcomeOf(child, job);
    } finally {
      if (this.#child !== undefined) {
        this.#idle = setTimeout(() => this.end(), this.#limits.idleMs);
        this.#idle.unref();
      }
    }
  }

  end(): void {
    clearTimeout(this.#idle);
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #outcomeOf(child: ChildProcess, job: ImageJob): Promise<ImageOutcome> {
    return new Promise((resolve) => {
      const settle = (outcome: ImageOutcome, isSound: boolean): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (!isSound) this.end();
        resolve(outcome);
      };
      const timer = setTimeout(() => settle('broken', false), this.#limits.timeMaxMs);
      child.once('message', (outcome) => settle(outcome as ImageOutcome, true));
      child.once('exit', () => settle('broken', false));
      child.once('error', () => settle('broken', false));
      child.send(job, (error) => {
        if (error !== null) settle('broken', false);
      });
    });
  }
}

function start(): ChildProcess {
  // No environment: what it decodes must not find the server's secrets there.
  const child = fork(entry, { serialization: 'advanced', env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // The server may end while it waits.
  child.unref();
  child.channel?.unref();
  return child;
}
