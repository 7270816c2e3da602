import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { PollNews } from './poll-news.ts';
import type { PollChanged, PollQuestion, PollShown } from './poll.ts';

export type PollParts = Pick<MessageParts, 'clock' | 'polls'> & { readonly pollNews: PollNews };

/**
 * Votes, votes anew, or with no options takes a vote back.
 *
 * @throws OPTION_INVALID, OPTIONS_TOO_MUCH, MESSAGE_POLL_CLOSED, REVOTE_NOT_ALLOWED, MESSAGE_ID_INVALID
 * Source: core.telegram.org/method/messages.sendVote
 */
export async function vote(
  parts: PollParts,
  voting: { readonly userId: UserId; readonly pollId: string; readonly options: readonly string[] },
): Promise<PollShown> {
  const { userId, pollId } = voting;
  const [known] = await parts.polls.shown(userId, [pollId], nowSeconds(parts.clock));
  if (known === undefined) throw rpcError('MESSAGE_ID_INVALID');
  const chosen = chosenBits(known.asked, voting.options);
  return tell(parts, await parts.polls.vote({ userId, pollId, chosen, nowS: nowSeconds(parts.clock) }));
}

function chosenBits({ answers, isMultiple }: PollQuestion, options: readonly string[]): number {
  const unique = [...new Set(options)];
  if (unique.length > 1 && !isMultiple) throw rpcError('OPTIONS_TOO_MUCH');
  let chosen = 0;
  for (const option of unique) {
    const place = answers.findIndex((answer) => answer.option === option);
    if (place < 0) throw rpcError('OPTION_INVALID');
    chosen |= 1 << place;
  }
  return chosen;
}

/**
 * Ends a poll.
 *
 * @throws MESSAGE_NOT_MODIFIED where it is closed already; MESSAGE_ID_INVALID
 */
export async function closePoll(parts: PollParts, userId: UserId, pollId: string): Promise<PollShown> {
  const changed = await parts.polls.close({ pollId, viewer: userId, nowS: nowSeconds(parts.clock) });
  if (changed === undefined) throw rpcError('MESSAGE_NOT_MODIFIED');
  return tell(parts, changed);
}

function tell({ pollNews }: PollParts, { poll, boxes }: PollChanged): PollShown {
  pollNews.changed(poll.id, boxes);
  return poll;
}

/** Where a list of voters goes on. */
export interface VoterOffset {
  readonly date: number;
  readonly userId: UserId;
}

export interface VotersAsked {
  readonly pollId: string;
  /** The place of an answer; absent for all votes. */
  readonly answer: number | undefined;
  readonly after: VoterOffset | undefined;
  readonly limit: number;
}
