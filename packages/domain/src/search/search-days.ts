import type { BoxMessage } from '../messages/box-message.ts';

/** The messages of one day, UTC. */
export interface SearchDay {
  /** When it begins; seconds since the epoch. */
  readonly date: number;
  readonly minId: number;
  readonly maxId: number;
  readonly count: number;
}

const dayS = 24 * 60 * 60;

/** Messages by days; both newest first. */
export function daysOf(messages: readonly BoxMessage[]): readonly SearchDay[] {
  const byDay = Map.groupBy(messages, ({ content }) => content.date - (content.date % dayS));
  return [...byDay].map(([date, of]) => ({
    date,
    minId: Math.min(...of.map(({ id }) => id)),
    maxId: Math.max(...of.map(({ id }) => id)),
    count: of.length,
  }));
}
