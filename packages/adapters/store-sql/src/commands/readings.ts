import type { BoxStore, PeerId, ReadDate, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import { decodePlaces, idIn } from './places.ts';

/**
 * Readings that are kept of each reader in each chat, the newest. What was read with one that was
 * forgotten is dated by the oldest that is left.
 */
const keptMax = 48;

interface Reading {
  readonly reader: UserId;
  readonly peer: PeerId;
  readonly max: number;
  readonly date: number;
}

const insert = statement((db, p: Reading) =>
  replaceRow(db, 'readings', ['reader_id', 'peer_id', 'max_id'], {
    reader_id: p.reader,
    peer_id: p.peer,
    max_id: p.max,
    date: p.date,
  }),
);

const forgetOlder = statement((db, p: { reader: UserId; peer: PeerId }) =>
  db
    .deleteFrom('readings')
    .where('reader_id', '=', p.reader)
    .where('peer_id', '=', p.peer)
    .where('max_id', '<=', (inner) =>
      inner
        .selectFrom('readings')
        .select('max_id')
        .where('reader_id', '=', p.reader)
        .where('peer_id', '=', p.peer)
        .orderBy('max_id', 'desc')
        .limit(1)
        .offset(keptMax),
    ),
);

/** Remembers when somebody read on in a chat. */
export function* recordReading(reading: Reading): Steps<void> {
  yield* run(insert(reading));
  yield* run(forgetOlder({ reader: reading.reader, peer: reading.peer }));
}

const findFirst = statement((db, p: { reader: UserId; peer: PeerId; id: number }) =>
  db
    .selectFrom('readings')
    .select('date')
    .where('reader_id', '=', p.reader)
    .where('peer_id', '=', p.peer)
    .where('max_id', '>=', p.id)
    .orderBy('max_id')
    .limit(1),
);

const findMessage = statement((db, p: { box: PeerId; id: number }) =>
  db
    .selectFrom('box_rows')
    .innerJoin('contents', 'contents.seq', 'box_rows.seq')
    .select(['box_rows.peer_id', 'contents.places'])
    .where('box_id', '=', p.box)
    .where('pts', '=', p.id),
);

/** When those of the readers who read a message did so. */
export function* readDates(args: Parameters<BoxStore['readDates']>[0]): Steps<ReadDate[]> {
  const { boxId: box, id, readers } = args;
  const message = yield* runOne(findMessage({ box, id }));
  if (message === undefined) return [];
  const places = decodePlaces(message.places);
  // A chat of two goes by the other's name in the reader's box.
  const peer = message.peer_id < 0 ? message.peer_id : box;
  const dates: ReadDate[] = [];
  for (const userId of readers) {
    const theirs = box < 0 ? id : idIn(places, userId);
    const first = theirs && (yield* runOne(findFirst({ reader: userId, peer, id: theirs })));
    if (first) dates.push({ userId, date: first.date });
  }
  return dates;
}
