import { fork, type ChildProcess } from 'node:child_process';
import type { Commands } from './serve-commands.ts';

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: Error) => void;
}

/** A process that does a part of the load, so that what one part costs does not slow what another measures. */
export class HelperProcess<C extends Commands> {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  /** @param file a program that ends in `serveCommands` */
  constructor(file: URL) {
    this.#child = fork(file, { serialization: 'advanced' });
    this.#child.on('message', (message) => this.#take(message as Answer));
    this.#child.on('exit', (code) => this.#fail(new Error(`a part of the load ended with ${code}`)));
  }

  get pid(): number {
    if (this.#child.pid === undefined) throw new Error('The helper did not start.');
    return this.#child.pid;
  }

  call<N extends keyof C & string>(name: N, argument: Parameters<C[N]>[0]): Promise<Awaited<ReturnType<C[N]>>> {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<C[N]>>>();
    this.#lastId += 1;
    this.#waiting.set(this.#lastId, { resolve, reject });
    this.#child.send({ id: this.#lastId, name, argument });
    return promise;
  }

  end(): void {
    this.#child.removeAllListeners('exit');
    this.#child.kill('SIGKILL');
  }

  #take({ id, result, error }: Answer): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error === undefined) waiting?.resolve(result as never);
    else waiting?.reject(new Error(error));
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
