import type { PageFacts } from '../ports/page-fetcher.ts';

/** A page of others that a message leads to. Source: core.telegram.org/type/WebPage */
export interface WebPage {
  /** As the message has it. */
  readonly url: string;
  /** A decimal 64-bit number. */
  readonly id: string;
  /** Seconds since the epoch: when it was looked at, or since when it waits for it. */
  readonly date: number;
  /** Undefined while it waits, and null where it has no preview. */
  readonly facts: PageFacts | null | undefined;
}
