import type { UserId } from '../ids.ts';
import type { PollChanged, PollQuestion, PollShown, PollVote } from '../polls/poll.ts';
import type { VotersAsked } from '../polls/vote.ts';

/** Keeps polls and their votes, beside the messages that show them. */
export interface PollStore {
  /** Keeps what is asked; it is shown where a message with it is appended. */
  add(poll: { readonly id: string; readonly authorId: UserId; readonly asked: PollQuestion }): Promise<void>;
  /** Those that exist as a viewer sees them, in no order; without choices where nobody in particular looks. */
  shown(viewer: UserId | undefined, ids: readonly string[], nowS: number): Promise<readonly PollShown[]>;
  /**
   * Puts a vote in the place of an earlier one; 0 takes it back.
   *
   * @throws MESSAGE_POLL_CLOSED, REVOTE_NOT_ALLOWED, MESSAGE_ID_INVALID
   */
  vote(voting: {
    readonly userId: UserId;
    readonly pollId: string;
    readonly chosen: number;
    readonly nowS: number;
  }): Promise<PollChanged>;
  /** Undefined where it was closed already. */
  close(closing: {
    readonly pollId: string;
    readonly viewer: UserId | undefined;
    readonly nowS: number;
  }): Promise<PollChanged | undefined>;
  /** Polls whose time is over and that are not closed. */
  due(nowS: number, limit: number): Promise<readonly string[]>;
  /** The votes of a poll, the newest first, and how many there are. */
  voters(asked: VotersAsked): Promise<{ readonly votes: readonly PollVote[]; readonly count: number }>;
}
