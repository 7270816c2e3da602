import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { test } from 'node:test';
import { DiskBlobs, DiskParts } from '@suaka/blobs-disk';
import {
  collectUploads,
  defaultFileLimits,
  savePart,
  Uploads,
  type FileLimits,
  type FileParts,
  type UserId,
} from '@suaka/domain';
import { HandMovedClock, tempFolder } from '../accounts/house.ts';
import { testBytes } from './test-bytes.ts';

const ana = 10_000_001 as UserId;
const budi = 10_000_129 as UserId;
const kilobyte = 1024;

interface Uploading {
  readonly save: (
    fileId: bigint,
    part: number,
    bytes: Uint8Array,
    partCount?: number,
    userId?: UserId,
  ) => Promise<void>;
  readonly finish: (fileId: bigint, partCount: number, md5?: string) => ReturnType<Uploads['finish']>;
  readonly blobs: DiskBlobs;
  readonly parts: DiskParts;
  readonly collect: (isBlobUsed?: boolean) => Promise<void>;
}

/** Uploads over a disk. The clock stands at the real time, which files get from their disk. */
async function uploadsIn(folder: string, clock: HandMovedClock, some: Partial<FileLimits> = {}): Promise<Uploading> {
  const limits = { ...defaultFileLimits, ...some };
  const blobs = await DiskBlobs.open(join(folder, 'blobs'));
  const parts = await DiskParts.open(join(folder, 'uploads'));
  const uploads = new Uploads({ clock, parts, blobs, limits });
  const needed = { clock, parts, blobs, uploads, limits };
  return {
    blobs,
    parts,
    save: (fileId, part, bytes, partCount, userId = ana) =>
      savePart(needed as unknown as FileParts, { userId, fileId, part, partCount, bytes }),
    finish: (fileId, partCount, md5) => uploads.finish({ userId: ana, fileId, partCount, md5 }),
    collect: (isBlobUsed = false) =>
      collectUploads({ ...needed, store: { isBlobUsed: () => Promise.resolve(isBlobUsed) } as never }),
  };
}

const nowClock = (): HandMovedClock => {
  const clock = new HandMovedClock();
  clock.moveS(Math.floor((Date.now() - clock.nowMs()) / 1000));
  return clock;
};
const open = (some?: Partial<FileLimits>) => uploadsIn(tempFolder(), nowClock(), some);
const sized = (kilobytes: number, seed = 1): Uint8Array => testBytes(kilobytes * kilobyte, seed);
const fails = (promise: Promise<unknown>, row: string, value?: number) =>
  assert.rejects(promise, value === undefined ? { row } : { row, value });

test('parts make the file whatever order they come in', async () => {
  const { save, finish, blobs } = await open();
  const bytes = testBytes(3 * 4 * kilobyte + 100);
  const part = (index: number): Uint8Array => bytes.subarray(index * 4 * kilobyte, (index + 1) * 4 * kilobyte);
  for (const index of [3, 1, 0, 2]) await save(1n, index, part(index));
  const { hash, byteLength } = await finish(1n, 4);
  assert.equal(byteLength, bytes.length);
  assert.deepEqual(await blobs.read(hash, 0, bytes.length), bytes);
});

test('numbers and lengths that cannot be are refused', async () => {
  const { save } = await open();
  await fails(save(1n, -1, sized(1)), 'FILE_PART_INVALID');
  await fails(save(1n, 4000, sized(1)), 'FILE_PART_INVALID');
  await fails(save(1n, 3, sized(1), 3), 'FILE_PART_INVALID');
  await fails(save(1n, 0, sized(1), 0), 'FILE_PARTS_INVALID');
  await fails(save(1n, 0, sized(1), 4001), 'FILE_PARTS_INVALID');
  await fails(save(1n, 0, new Uint8Array(0)), 'FILE_PART_EMPTY');
  await fails(save(1n, 0, testBytes(512 * kilobyte + 1)), 'FILE_PART_TOO_BIG');
  await fails(save(1n, 0, sized(3), 2), 'FILE_PART_SIZE_INVALID');
  await fails(save(1n, 0, testBytes(1000), 2), 'FILE_PART_SIZE_INVALID');
  await save(1n, 1, testBytes(1000), 2);
});

test('the parts of a file but for the last are equally long', async () => {
  const { save, finish } = await open();
  await save(1n, 0, sized(4));
  await fails(save(1n, 2, sized(8)), 'FILE_PART_SIZE_CHANGED');
  await save(1n, 2, sized(2));
  await fails(save(1n, 3, sized(4)), 'FILE_PART_SIZE_CHANGED');
  await fails(save(1n, 1, sized(2)), 'FILE_PART_SIZE_CHANGED');
  await save(1n, 1, sized(4));
  assert.equal((await finish(1n, 3)).byteLength, 10 * kilobyte);
  await save(2n, 1, sized(2));
  await save(2n, 0, sized(4));
  await save(3n, 0, testBytes(1500));
  await save(3n, 1, testBytes(700));
  await fails(finish(3n, 2), 'FILE_PART_SIZE_INVALID');
});

test('a part that is missing is named', async () => {
  const { save, finish } = await open();
  await fails(finish(1n, 1), 'FILE_PART_X_MISSING', 0);
  await save(1n, 0, sized(1));
  await save(1n, 2, sized(1));
  await fails(finish(1n, 3), 'FILE_PART_X_MISSING', 1);
  await save(1n, 1, sized(1));
  await fails(finish(1n, 2), 'FILE_PARTS_INVALID');
  await fails(finish(1n, 0), 'FILE_PARTS_INVALID');
  await fails(finish(1n, 4001), 'FILE_PARTS_INVALID');
  await finish(1n, 3);
});

test('a file that is not what its MD5 says is refused, and the right one taken', async () => {
  const { save, finish } = await open();
  await save(1n, 0, sized(1));
  await fails(finish(1n, 1, 'ab'), 'MD5_CHECKSUM_INVALID');
  await finish(1n, 1, createHash('md5').update(sized(1)).digest('hex'));
});

test('a file is put together once, and found again by whoever repeats the call, also after a restart', async () => {
  const [folder, clock] = [tempFolder(), nowClock()];
  const { save, finish } = await uploadsIn(folder, clock);
  await save(1n, 0, sized(1));
  const made = await Promise.all([finish(1n, 1), finish(1n, 1), finish(1n, 1)]);
  assert.equal(new Set(made.map(({ hash }) => hash)).size, 1);
  const again = await uploadsIn(folder, clock);
  assert.deepEqual(await again.finish(1n, 1), made[0]);
  await fails(again.finish(1n, 2), 'FILE_PARTS_INVALID');
  await again.save(1n, 0, sized(1, 2));
  assert.notEqual((await again.finish(1n, 1)).hash, made[0]?.hash, 'other bytes are another file');
});

test('an upload goes on after a restart', async () => {
  const [folder, clock] = [tempFolder(), nowClock()];
  const first = await uploadsIn(folder, clock);
  await first.save(1n, 0, sized(1, 1));
  await first.save(1n, 1, sized(1, 2));
  const { save, finish } = await uploadsIn(folder, clock);
  await fails(save(1n, 2, sized(2)), 'FILE_PART_SIZE_CHANGED');
  await save(1n, 2, sized(1, 3));
  assert.equal((await finish(1n, 3)).byteLength, 3 * kilobyte);
});

test('what is unfinished counts, also when it comes at once and after a restart; what is finished does not', async () => {
  const [folder, clock] = [tempFolder(), nowClock()];
  const some = { unfinishedBytesMax: 10 * kilobyte, unfinishedMax: 6 };
  const { save, finish } = await uploadsIn(folder, clock, some);
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, (_, part) => save(1n, part, sized(4))));
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 2);
  await fails(save(2n, 0, sized(4)), 'FLOOD_WAIT_X', defaultFileLimits.unfinishedWaitS);
  await save(2n, 0, sized(4), undefined, budi);
  const again = await uploadsIn(folder, clock, some);
  await fails(again.save(2n, 0, sized(4)), 'FLOOD_WAIT_X');
  await again.save(1n, 0, sized(4, 9));
  await again.finish(1n, 2);
  await again.save(2n, 0, sized(4));
  for (const id of [3n, 4n, 5n, 6n, 7n]) await again.save(id, 0, testBytes(100));
  await fails(again.save(8n, 0, testBytes(100)), 'FLOOD_WAIT_X');
  void finish;
});

test('so do its parts, each of which is a file on the disk', async () => {
  const { save } = await open({ unfinishedPartsMax: 5 });
  for (let part = 0; part < 5; part += 1) await save(1n, part, sized(1));
  await fails(save(1n, 5, sized(1)), 'FLOOD_WAIT_X');
  await fails(save(2n, 0, sized(1)), 'FLOOD_WAIT_X');
});

test('an upload that stopped is collected after its time, and not before, also after a restart', async () => {
  const [folder, clock] = [tempFolder(), nowClock()];
  const first = await uploadsIn(folder, clock);
  await first.save(1n, 0, sized(1));
  await first.save(2n, 0, sized(1), undefined, budi);
  const { collect, finish, parts } = await uploadsIn(folder, clock);
  clock.moveS(23 * 3600);
  await collect();
  assert.equal((await parts.uploadsOf(ana)).length, 1);
  clock.moveS(2 * 3600);
  await collect();
  assert.deepEqual([await parts.uploadsOf(ana), await parts.uploadsOf(budi)], [[], []]);
  await fails(finish(1n, 1), 'FILE_PART_X_MISSING', 0);
});

test('a file that was finished and never used is deleted, one that is used stays', async () => {
  for (const isUsed of [true, false]) {
    const clock = nowClock();
    const { save, finish, collect, blobs } = await uploadsIn(tempFolder(), clock);
    await save(1n, 0, sized(1));
    const { hash } = await finish(1n, 1);
    clock.moveS(25 * 3600);
    await collect(isUsed);
    assert.equal(await blobs.has(hash), isUsed);
  }
});
