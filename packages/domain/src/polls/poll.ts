import type { PeerId, UserId } from '../ids.ts';
import type { MessageEntity } from '../messages/message-entity.ts';

export interface PollText {
  readonly text: string;
  readonly entities?: readonly MessageEntity[] | undefined;
}

export interface PollAnswer extends PollText {
  /** What a client votes by: its bytes, as base64. */
  readonly option: string;
}

/** What was asked; it never changes. Source: core.telegram.org/constructor/poll */
export interface PollQuestion {
  readonly question: PollText;
  readonly answers: readonly PollAnswer[];
  /** Who voted for what is there for all to see. */
  readonly isPublic: boolean;
  readonly isMultiple: boolean;
  /** Set in a quiz. */
  readonly quiz?: Quiz | undefined;
  /** A vote that was given stays. */
  readonly isFinal: boolean;
  /** Nobody sees how the others voted before it is closed. */
  readonly hidesResults: boolean;
  readonly isShuffled: boolean;
  readonly closePeriodS?: number | undefined;
  /** Seconds since the epoch. */
  readonly closeDate?: number | undefined;
}

/** Source: core.telegram.org/api/poll#quiz */
export interface Quiz {
  /** Places of the right answers. */
  readonly correct: readonly number[];
  readonly solution?: PollText | undefined;
}

/** A poll with its votes as a viewer may see them. */
export interface PollShown {
  /** A decimal 64-bit number. */
  readonly id: string;
  readonly authorId: UserId;
  readonly asked: PollQuestion;
  readonly isClosed: boolean;
  /** When it closes by itself; seconds since the epoch. */
  readonly closeAt: number | undefined;
  readonly totalVoters: number;
  /** Votes of each answer, in their order. */
  readonly votes: readonly number[];
  /** Bits of the answers that the viewer chose; undefined where nobody in particular looks. */
  readonly chosen: number | undefined;
  /** The last ones who voted in a public poll, the newest first. */
  readonly recentVoters: readonly UserId[];
}

/** A vote of a public poll. */
export interface PollVote {
  readonly userId: UserId;
  /** Bits of the answers. */
  readonly chosen: number;
  /** Seconds since the epoch. */
  readonly date: number;
}

/** A poll after a change, and the boxes that show it. */
export interface PollChanged {
  readonly poll: PollShown;
  readonly boxes: readonly PeerId[];
}

export const choseBit = (chosen: number, answer: number): boolean => (chosen & (1 << answer)) !== 0;
