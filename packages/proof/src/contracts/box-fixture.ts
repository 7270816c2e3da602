import type { Append, BoxStore, DialogStore, PeerId, UserId } from '@suaka/domain';

/** One handle of a store under test. */
export interface BoxHandle {
  readonly boxes: BoxStore;
  readonly dialogs: DialogStore;
  close(): Promise<void>;
  /** A second handle of the same store; rejects where an engine lets only one write. */
  openAgain(): Promise<BoxHandle>;
}

export interface BoxStoreUnderTest {
  /** A handle of a store that nobody has used before. */
  readonly openFresh: () => Promise<BoxHandle>;
}

export type FourPeople = readonly [UserId, UserId, UserId, UserId];

let lastPerson = 10_000_000;

/** People whose boxes nobody has written to. */
export const newPeople = (): FourPeople =>
  [++lastPerson, ++lastPerson, ++lastPerson, ++lastPerson] as unknown as FourPeople;

/** A text from one person to another. Dates rise with the count of messages. */
export function textFrom(author: UserId, peer: UserId, rest: Partial<Append> = {}): Append {
  const own = { boxId: author as PeerId, peerId: peer as PeerId, isOut: true };
  const other = { boxId: peer as PeerId, peerId: author as PeerId, isOut: false };
  return { authorId: author, date: 1000, text: 'hello', places: author === peer ? [own] : [own, other], ...rest };
}

/** Sends and returns the ids in the places. */
export async function send({ boxes }: BoxHandle, append: Append): Promise<readonly number[]> {
  const appended = await boxes.append(append);
  if (appended.isRepeat) throw new Error('taken for a repeat');
  return appended.ids;
}

/** A whole dialog, newest first. */
export const wholeHistory = async ({ boxes }: BoxHandle, boxId: PeerId, peerId: PeerId) =>
  (await boxes.history({ boxId, peerId, offsetId: 0, offsetDate: 0, addOffset: 0, limit: 10_000, maxId: 0, minId: 0 }))
    .messages;
