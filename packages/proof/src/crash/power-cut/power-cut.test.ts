import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import Database from 'better-sqlite3';
import { decodeAcknowledgement, type Acknowledgement } from './acknowledgement.ts';
import { DiskImage } from './disk-image.ts';
import { recordPowerCut, type Recording } from './record-power-cut.ts';

/** Cuts between these many replies are tried; each rebuilds and recovers the database. */
const repliesPerCut = 9;

/** How many acknowledged messages the recovered database has lost, in either box. */
function countLost(folder: string, acknowledged: readonly Acknowledgement[]): number {
  const handle = new Database(join(folder, 'suaka.db'));
  try {
    const hasTable = handle.prepare("select 1 from sqlite_master where name = 'box_rows'").get() !== undefined;
    if (!hasTable) return acknowledged.length;
    const find = handle.prepare(
      'select 1 from box_rows join contents on contents.seq = box_rows.seq where box_id = ? and pts = ?',
    );
    return acknowledged.filter(({ boxes, ids }) => boxes.some((box, index) => !find.get(box, ids[index]))).length;
  } finally {
    handle.close();
  }
}

interface Verdict {
  readonly cuts: number;
  readonly lost: number;
  readonly replies: number;
}

/** Cuts the power after every few replies, and after the last event, and counts what is missing. */
function cutThePower({ events, journal }: Recording, folder: string): Verdict {
  const image = new DiskImage();
  const acknowledged: Acknowledgement[] = [];
  let cuts = 0;
  let lost = 0;
  const cut = (): void => {
    const target = join(folder, `cut-${cuts}`);
    image.restoreInto(target);
    lost += countLost(target, acknowledged);
    cuts += 1;
  };
  for (const event of events) {
    if (event.kind !== 'write' || event.offset >= 0) {
      image.apply(event);
    } else if (event.path === journal) {
      acknowledged.push(decodeAcknowledgement(event.bytes));
      if (acknowledged.length % repliesPerCut === 0) cut();
    }
  }
  cut();
  return { cuts, lost, replies: acknowledged.length };
}

function verdictOn(synchronous: 'FULL' | 'NORMAL'): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'suaka-power-cut-'));
  try {
    return cutThePower(recordPowerCut(folder, synchronous), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a power cut after any reply loses no acknowledged message', () => {
  const { cuts, lost, replies } = verdictOn('FULL');
  assert.equal(replies, 200);
  assert.ok(cuts > 20);
  assert.equal(lost, 0);
});

test('the same cuts with synchronous=NORMAL lose messages, so the proof can fail', () => {
  assert.ok(verdictOn('NORMAL').lost > 0);
});
