import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command } from '../command-line.ts';

/**
 * A command that is a program of its own beside the server (docs/decisions/tools-beside-the-server.md): it loads and
 * measures servers, and no line of it belongs into the process of one.
 * @param path under packages/
 */
const toolAt =
  (path: string): Command =>
  async (args) => {
    const file = fileURLToPath(new URL(`../../../${path}`, import.meta.url));
    const child = spawn(process.execPath, [file, ...args], { stdio: 'inherit' });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  };

export const surge: Command = toolAt('proof/src/surge/main.ts');
