import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The contents of a file, or undefined where there is none. */
export async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Writes a file that must not exist yet, whole or not at all, and durably: a key that is half
 * written or lost with the power would lock everyone out.
 * @returns false where another process was first; its file stays.
 */
export async function createFile(file: string, contents: string | Uint8Array, mode: number): Promise<boolean> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', mode);
    await handle.writeFile(contents);
    await handle.sync();
    await handle.close();
    // Unlike a rename, a link never replaces what another process made meanwhile.
    await link(draft, file);
    await syncFolder(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync();
  await handle.close();
}

const groupAndOthers = 0o077;

/** @throws where anyone but its owner can read the file. */
export async function refuseIfShared(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & groupAndOthers) === 0) return;
  throw new Error(`${file} can be read by others: run chmod 600 on it`);
}
