import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Writes a file under another name, makes its bytes durable and gives it its name then: whoever finds the name finds all
 * of it. After a cut of power the name may be missing, unless `isNameDurable` asks for that as well.
 */
export async function writeWhole(
  file: string,
  draft: string,
  bytes: Uint8Array | string,
  isNameDurable = false,
): Promise<void> {
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  if (isNameDurable) await syncFolder(dirname(file));
}
