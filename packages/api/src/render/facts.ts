import {
  peerKind,
  type BoxMessage,
  type ContentSeq,
  type FactsOf,
  type PeerId,
  type PollShown,
  type PostCount,
  type PostCounts,
  type ReactionSummary,
  type ThreadSummary,
  type UserId,
  type WebPage,
} from '@suaka/domain';
import type { Services } from '../services.ts';
import { pollsIn } from './facts/polls.ts';
import { peersOfReactions } from './facts/reactions.ts';
import { peersOfThread } from './facts/threads.ts';
import type { FilesShown } from './photo.ts';
import { peersOfPolls } from './poll.ts';
import { pagesIn } from './web-page.ts';

/**
 * What is shown with messages but kept beside them, since it changes without them. It is loaded for
 * a whole page at once, before the page is rendered. A kind of fact adds a field here, the place where it is
 * loaded in `loadFacts`, and its look in message.ts.
 */
export interface MessageFacts {
  /** Who looks; everyone for what goes to all of a channel. */
  readonly viewer: UserId;
  /** With what files are shown. */
  readonly files: FilesShown;
  readonly reactions: ReadonlyMap<ContentSeq, ReactionSummary>;
  /** Views and forwards of posts as they are stored. */
  readonly counts: ReadonlyMap<ContentSeq, PostCount>;
  /** Those that are counted and not stored yet. */
  readonly postCounts: PostCounts;
  readonly threads: ReadonlyMap<ContentSeq, ThreadSummary>;
  readonly polls: ReadonlyMap<string, PollShown>;
  readonly webPages: ReadonlyMap<string, WebPage>;
  /** Messages that mention the viewer, who has not looked at them. */
  readonly unreadMentions: ReadonlySet<ContentSeq>;
}

export type FactsNeed = Pick<Services, 'messages' | 'linkPreviews' | 'clock'> & FilesShown;

const noReactions: MessageFacts['reactions'] = new Map();
const noCounts: MessageFacts['counts'] = new Map();
const noThreads: MessageFacts['threads'] = new Map();
const noMentions: MessageFacts['unreadMentions'] = new Set();

/** Loads what is shown with messages. The store is asked only where their marks say that there is something. */
export async function loadFacts(
  services: FactsNeed,
  viewer: UserId,
  messages: readonly BoxMessage[],
): Promise<MessageFacts> {
  const { facts, postCounts } = services.messages;
  const shared = {
    viewer,
    files: services,
    postCounts,
    polls: await pollsIn(services, viewer, messages),
    webPages: await pagesIn(services, messages),
  };
  const asked = messages.flatMap((message) => askedOf(message, viewer) ?? []);
  if (asked.length === 0) {
    return {
      ...shared,
      reactions: noReactions,
      counts: noCounts,
      threads: noThreads,
      unreadMentions: noMentions,
    };
  }
  const loaded = await facts.shown.load({ viewer, messages: asked });
  return {
    ...shared,
    reactions: new Map(loaded.reactions),
    counts: new Map(loaded.counts),
    threads: new Map(loaded.threads),
    unreadMentions: new Set(loaded.unreadMentions),
  };
}

function askedOf({ boxId, peerId, id, content }: BoxMessage, viewer: UserId): FactsOf | undefined {
  const { seq, marks = 0, extra } = content;
  const isMention = peerKind(peerId) !== 'user' && extra?.mentions?.includes(viewer) === true;
  return marks === 0 && !isMention ? undefined : { seq, boxId, peerId, id, marks, isMention };
}

/** Whom a reader meets in what is shown with messages. */
export function peersOfFacts(messages: readonly BoxMessage[], facts: MessageFacts): PeerId[] {
  const voters = peersOfPolls(facts.polls.values());
  if (facts.reactions.size === 0 && facts.threads.size === 0) return voters;
  const others = messages.flatMap((message) => [
    ...peersOfReactions(message, facts.reactions.get(message.content.seq)),
    ...peersOfThread(message, facts.threads.get(message.content.seq)),
  ]);
  return [...voters, ...others];
}
