import type { PeerId } from '../ids.ts';

/** Changes around messages that take no pts. */
export type MessageStateEvent =
  /** The owner looked at mentions, reactions or sounds in a channel on another device. */
  | { readonly kind: 'readChannelContents'; readonly channelId: PeerId; readonly ids: readonly number[] }
  /** The owner read a thread on another device. */
  | {
      readonly kind: 'readThreadInbox';
      readonly channelId: PeerId;
      readonly topId: number;
      readonly maxId: number;
      /** The post whose comments they are. */
      readonly post: { readonly channelId: PeerId; readonly id: number } | undefined;
    }
  /** Someone read what the owner wrote in a thread. */
  | { readonly kind: 'readThreadOutbox'; readonly channelId: PeerId; readonly topId: number; readonly maxId: number }
  /** Other topics of a forum are pinned now. */
  | { readonly kind: 'pinnedTopics'; readonly chatId: PeerId; readonly order: readonly number[] }
  | { readonly kind: 'recentReactions' }
  /** The owner named a tag of saved messages. */
  | { readonly kind: 'savedReactionTags' };
