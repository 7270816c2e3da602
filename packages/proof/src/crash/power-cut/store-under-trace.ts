import { openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { UserId } from '@suaka/domain';
import { openSqliteStore } from '@suaka/store-sqlite';
import { encodeAcknowledgement } from './acknowledgement.ts';

// The process that the power-cut proof traces: it appends messages to the real store and writes a
// line to a journal where a server would send its reply.
const { values } = parseArgs({
  options: {
    file: { type: 'string', default: '' },
    journal: { type: 'string', default: '' },
    synchronous: { type: 'string', default: 'FULL' },
    rounds: { type: 'string', default: '40' },
  },
});

const people = [10_000_000, 10_000_001, 10_000_002, 10_000_003, 10_000_004] as UserId[];
const store = await openSqliteStore({
  file: values.file,
  synchronous: values.synchronous === 'NORMAL' ? 'NORMAL' : 'FULL',
});
const journal = openSync(values.journal, 'a');

async function send(author: UserId, reader: UserId, randomId: bigint): Promise<void> {
  const appended = await store.write('boxes.append', {
    authorId: author,
    date: 1_700_000_000,
    text: `message ${randomId}`,
    places: [
      { boxId: author, peerId: reader, isOut: true },
      { boxId: reader, peerId: author, isOut: false },
    ],
    randomId,
  });
  if (appended.isRepeat) throw new Error('a fresh random id was taken for a repeat');
  const [own = 0, other = 0] = appended.ids;
  writeSync(journal, encodeAcknowledgement({ boxes: [author, reader], ids: [own, other] }));
}

for (let round = 0; round < Number(values.rounds); round += 1) {
  const sends = people.map(async (author, index) => {
    const reader = people[(index + 1 + (round % (people.length - 1))) % people.length];
    if (reader !== undefined) await send(author, reader, BigInt(round * people.length + index + 1));
  });
  await Promise.all(sends);
}
await store.close();
