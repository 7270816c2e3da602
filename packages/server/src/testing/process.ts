import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from './until.ts';

const mainFile = fileURLToPath(new URL('../main.ts', import.meta.url));

/** `suaka COMMAND` as a process of its own. */
export class SuakaProcess {
  output = '';
  private readonly child: ChildProcess;

  constructor(command: string, environment: Readonly<Record<string, string>>) {
    const { PATH = '', HOME = '' } = process.env;
    this.child = spawn(process.execPath, [mainFile, command], { env: { PATH, HOME, ...environment } });
    const keep = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
  }

  /** The address that it prints once it serves. */
  url(): Promise<string> {
    return this.printed(/Suaka is at (\S+)/u);
  }

  /** The first group of `pattern` in what it prints, now or later. */
  async printed(pattern: RegExp): Promise<string> {
    const find = (): string | undefined => pattern.exec(this.output)?.[1];
    await until(
      () => find() !== undefined || this.child.exitCode !== null,
      `${pattern} in its output:\n${this.output}`,
    );
    const found = find();
    if (found === undefined) throw new Error(this.output);
    return found;
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** The exit code; null where a signal ended it. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}
