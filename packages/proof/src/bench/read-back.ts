import type { Tl } from '@suaka/tl';
import type { LoadConnection } from '../load/load-connection.ts';
import { indexOf } from './message-text.ts';
import type { Pair } from './pair.ts';
import { textsOfMessages } from './texts-of.ts';

/** What is wrong with a row of messages. */
export interface Flaws {
  missing: number;
  doubled: number;
  outOfOrder: number;
}

const pageLength = 100;

/** Compares the places that were read with those that must be there. */
export const flawsOf = (places: readonly number[], expected: Iterable<number>): Flaws => {
  const distinct = new Set(places);
  let missing = 0;
  for (const place of expected) if (!distinct.has(place)) missing += 1;
  const outOfOrder = places.filter((place, at) => place < (places[at - 1] ?? -1)).length;
  return { missing, doubled: places.length - distinct.size, outOfOrder };
};

const placesIn = (messages: readonly Tl<'Message'>[], pair: number): number[] =>
  textsOfMessages(messages).flatMap((text) => indexOf(text, pair) ?? []);

/** A whole history, oldest first, page by page. */
const readHistory = async (connection: LoadConnection, peer: Tl<'InputPeer'>, pair: number): Promise<number[]> => {
  const newestFirst: number[] = [];
  let offsetId = 0;
  for (;;) {
    const page = await connection.call({
      _: 'messages.getHistory',
      peer,
      offset_id: offsetId,
      offset_date: 0,
      add_offset: 0,
      limit: pageLength,
      max_id: 0,
      min_id: 0,
      hash: 0n,
    });
    if (page._ === 'messages.messagesNotModified') throw new Error('getHistory answered messagesNotModified');
    newestFirst.push(...placesIn(page.messages, pair));
    const last = page.messages.at(-1);
    if (last === undefined || page.messages.length < pageLength) return newestFirst.toReversed();
    offsetId = last.id;
  }
};

/** Everything new since a state, slice by slice. */
const readDifference = async (pair: Pair): Promise<number[]> => {
  const places: number[] = [];
  let { pts, date, qts } = pair.stateBefore;
  for (;;) {
    const answer = await pair.reader.call({ _: 'updates.getDifference', pts, date, qts });
    if (answer._ === 'updates.differenceEmpty') return places;
    if (answer._ === 'updates.differenceTooLong') throw new Error('getDifference answered differenceTooLong');
    places.push(...placesIn(answer.new_messages, pair.index));
    if (answer._ === 'updates.difference') return places;
    ({ pts, date, qts } = answer.intermediate_state);
  }
};

const add = (sum: Flaws, flaws: Flaws): void => {
  sum.missing += flaws.missing;
  sum.doubled += flaws.doubled;
  sum.outOfOrder += flaws.outOfOrder;
};

/** Reads what a pair has from all four sides: both histories, the difference, and what arrived live. */
export const readBack = async (pair: Pair): Promise<Flaws> => {
  const sum: Flaws = { missing: 0, doubled: 0, outOfOrder: 0 };
  const ofWriter = await readHistory(pair.writer, pair.toReader, pair.index);
  const ofReader = await readHistory(pair.reader, pair.toWriter, pair.index);
  const rows = [ofWriter, ofReader, await readDifference(pair), pair.arrived];
  for (const row of rows) add(sum, flawsOf(row, pair.acknowledgedPlaces));
  return sum;
};
