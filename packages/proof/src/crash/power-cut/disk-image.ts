import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DiskEvent } from './disk-event.ts';

type Change = Exclude<DiskEvent, { kind: 'sync' | 'remove' }>;

function applyTo(file: Buffer, change: Change): Buffer {
  if (change.kind === 'truncate') {
    const resized = Buffer.alloc(change.length);
    file.copy(resized);
    return resized;
  }
  const end = change.offset + change.bytes.length;
  const target = end > file.length ? Buffer.concat([file, Buffer.alloc(end - file.length)]) : file;
  change.bytes.copy(target, change.offset);
  return target;
}

/**
 * What a disk surely holds after a power cut: of each file, what was synced, and nothing of what was
 * written since. Names and removals count as durable at once, which is what journaling file systems
 * hold in practice.
 */
export class DiskImage {
  readonly #files = new Map<string, Buffer>();
  readonly #unsynced = new Map<string, Change[]>();

  apply(event: DiskEvent): void {
    if (event.kind === 'remove') {
      this.#files.delete(event.path);
      this.#unsynced.delete(event.path);
    } else if (event.kind === 'sync') {
      this.#sync(event.path);
    } else {
      const changes = this.#unsynced.get(event.path) ?? [];
      changes.push(event);
      this.#unsynced.set(event.path, changes);
    }
  }

  #sync(path: string): void {
    const changes = this.#unsynced.get(path) ?? [];
    this.#unsynced.delete(path);
    this.#files.set(path, changes.reduce(applyTo, this.#files.get(path) ?? Buffer.alloc(0)));
  }

  /** Writes the files into `folder`, as they would be found after the cut. */
  restoreInto(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const [path, bytes] of this.#files) writeFileSync(join(folder, basename(path)), bytes);
  }
}
