import { waitUntil } from '../harness/wait-until.ts';
import type { Person } from './person.ts';
import type { Seen, SeenMessage } from './seen.ts';

/** Waits until an update that fits has reached a person. @throws with everything that came instead. */
export const sees = async (person: Person, what: string, fits: (seen: Seen) => boolean): Promise<Seen> => {
  try {
    return await waitUntil(what, () => person.seen.find(fits));
  } catch (error) {
    const came = person.seen.map((seen) => JSON.stringify(seen)).join('\n');
    throw new Error(`${person.library} did not see: ${what}. It saw:\n${came}`, { cause: error });
  }
};

/** Waits for a message by its text. */
export const seesMessage = async (person: Person, text: string): Promise<SeenMessage> => {
  const seen = await sees(
    person,
    `the message "${text}"`,
    (one) => one.kind === 'message' && one.message.text === text,
  );
  if (seen.kind !== 'message') throw new Error('sees() gave what was not asked for.');
  return seen.message;
};

/** The texts of all messages from a peer that came as updates, in order of arrival. */
export const textsSeen = (person: Person, peer: number): string[] =>
  person.seen.flatMap((seen) =>
    seen.kind === 'message' && seen.message.peer === peer && !seen.message.out ? [seen.message.text] : [],
  );

/** The texts of a chat, oldest first. */
export const texts = async (person: Person, peer: number, limit = 100): Promise<string[]> =>
  (await person.history(peer, limit)).map(({ text }) => text).toReversed();
