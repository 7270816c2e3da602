/**
 * `node packages/proof/src/bench/store.ts [--boxes N] [--seconds S] [--outstanding O]`: messages a second into the SQLite
 * store alone, random pairs among N boxes, in five parts of the run, so that a cost that rises with the number of rows
 * shows. CPU is that of the whole process, and so of the load as well.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BoxStore, UserId } from '@suaka/domain';
import { boxStoreOver } from '@suaka/store-sql';
import { openSqliteStore } from '@suaka/store-sqlite';
import { rsaPrivatePerSecond } from './rsa-reference.ts';

const { values } = parseArgs({
  options: {
    boxes: { type: 'string', default: '10000' },
    seconds: { type: 'string', default: '25' },
    outstanding: { type: 'string', default: '400' },
  },
});
const size = { boxes: Number(values.boxes), seconds: Number(values.seconds), outstanding: Number(values.outstanding) };
const parts = 5;
const text = 'x'.repeat(200);

/** A small generator of its own, so that every run meets the same pairs. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

class Load {
  done = 0;
  isOver = false;
  readonly #boxes: BoxStore;
  readonly #below = seeded(20_261_124);

  constructor(boxes: BoxStore) {
    this.#boxes = boxes;
  }

  async send(): Promise<void> {
    while (!this.isOver) {
      const author = (10_000_000 + this.#below(size.boxes)) as UserId;
      const peer = (10_000_000 + this.#below(size.boxes)) as UserId;
      if (author === peer) continue;
      await this.#boxes.append({
        authorId: author,
        date: 1_790_000_000,
        text,
        randomId: BigInt.asIntN(64, (BigInt(this.#below(2 ** 32)) << 32n) | BigInt(this.done)),
        places: [
          { boxId: author, peerId: peer, isOut: true },
          { boxId: peer, peerId: author, isOut: false },
        ],
      });
      this.done += 1;
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'suaka-store-bench-'));
const file = join(folder, 'suaka.db');
const engine = await openSqliteStore({ file });
try {
  const load = new Load(boxStoreOver(engine));
  console.log(`reference: ${rsaPrivatePerSecond().toFixed(0)} RSA-2048 private operations/s`);
  console.log(`${size.boxes} boxes, ${size.outstanding} outstanding, ${size.seconds} s`);
  const lanes = Array.from({ length: size.outstanding }, () => load.send());
  for (let part = 0; part < parts; part += 1) {
    const before = { done: load.done, cpu: process.cpuUsage(), ms: performance.now() };
    await pause((size.seconds * 1000) / parts);
    const { user, system } = process.cpuUsage(before.cpu);
    const done = load.done - before.done;
    const perSecond = (done * 1000) / (performance.now() - before.ms);
    const [userUs, systemUs] = [user / done, system / done];
    console.log(
      `${perSecond.toFixed(0)} messages/s, ${(userUs + systemUs).toFixed(1)} us CPU (${userUs.toFixed(1)} user, ${systemUs.toFixed(1)} system)`,
    );
  }
  load.isOver = true;
  await Promise.all(lanes);
} finally {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
}
