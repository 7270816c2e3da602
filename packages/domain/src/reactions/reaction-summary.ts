import type { UserId } from '../ids.ts';

/** How a message was reacted to, as someone sees it. Source: core.telegram.org/constructor/messageReactions */
export interface ReactionSummary {
  /** Most frequent first. */
  readonly results: readonly ReactionCount[];
  /** The last ones, newest first. */
  readonly recent: readonly Reacted[];
}

export interface ReactionCount {
  readonly emoji: string;
  readonly count: number;
  /** Where the viewer chose it: its place among the viewer's own, from 0. */
  readonly chosenOrder: number | undefined;
}

/** A reaction that tags messages which someone saved. Source: core.telegram.org/constructor/savedReactionTag */
export interface SavedTag {
  readonly emoji: string;
  readonly title: string | undefined;
  /** How many messages it tags. */
  readonly count: number;
}

/** One reaction of one person. */
export interface Reacted {
  readonly userId: UserId;
  readonly emoji: string;
  /** Seconds since the epoch. */
  readonly date: number;
  readonly isBig: boolean;
  /** The author of the message has not seen it yet. */
  readonly isUnread: boolean;
}
