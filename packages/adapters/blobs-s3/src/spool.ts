import { createHash } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PutBlob } from '@suaka/domain';

/**
 * Local files in which bytes wait until their hash is known, since it is the name under which they are stored. Nothing
 * needs them after a crash: whoever was sending sends again.
 */
export class Spool {
  readonly #folder: string;
  #count = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Opens a folder of this process alone, and clears away what an earlier one left. */
  static async open(folder: string): Promise<Spool> {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Spool(folder);
  }

  /** Hands the file with the source's bytes to `use`, and lets it go afterwards. */
  async through(
    source: AsyncIterable<Uint8Array>,
    use: (file: string, blob: PutBlob) => Promise<void>,
  ): Promise<PutBlob> {
    const file = join(this.#folder, String(++this.#count));
    try {
      const blob = await write(file, source);
      await use(file, blob);
      return blob;
    } finally {
      await rm(file, { force: true });
    }
  }
}

async function write(file: string, source: AsyncIterable<Uint8Array>): Promise<PutBlob> {
  const sha256 = createHash('sha256');
  const md5 = createHash('md5');
  let byteLength = 0;
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const bytes of source) {
      sha256.update(bytes);
      md5.update(bytes);
      byteLength += bytes.length;
      await handle.writeFile(bytes);
    }
  } finally {
    await handle.close();
  }
  return { hash: sha256.digest('hex'), md5: md5.digest('hex'), byteLength };
}
