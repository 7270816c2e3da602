import type { Drawing } from './shape.ts';

/** What is thrown in a chat: for each emoji how it moves before it is known, and how each value ends. */
export interface Thrown {
  readonly emoji: string;
  readonly name: string;
  readonly waiting: Drawing;
  /** By value, from 1. */
  readonly values: readonly Drawing[];
}
