import type { PeerId, UserId } from '../ids.ts';
import type { Topic, TopicPatch, TopicState } from '../topics/topic.ts';
import type { Append, Appended } from './box-store.ts';

/** The message that goes with a change of a topic, in the same commit. */
export type TopicMessage = Append;

/** Topics of forums. */
export interface TopicStore {
  /** Makes the general topic of a group that becomes a forum, of its newest messages; once. */
  open(opening: {
    readonly boxId: PeerId;
    readonly title: string;
    readonly iconColor: number;
    readonly creatorId: UserId;
    readonly date: number;
    readonly messagesMax: number;
  }): Promise<void>;
  /** Makes a topic, which begins with the message. @throws TOPICS_TOO_MUCH */
  create(making: {
    readonly message: TopicMessage;
    readonly topic: Pick<Topic, 'title' | 'iconColor' | 'iconEmojiId'>;
    readonly topicsMax: number;
  }): Promise<Appended>;
  /** Changes a topic and says so in it. @throws TOPIC_ID_INVALID, TOPIC_NOT_MODIFIED */
  edit(change: {
    readonly boxId: PeerId;
    readonly id: number;
    readonly patch: TopicPatch;
    readonly message: TopicMessage;
  }): Promise<Appended>;
  /** Pins topics in an order, or one more or fewer. @returns all pinned ones. @throws TOPIC_ID_INVALID, PINNED_TOO_MUCH */
  pin(change: {
    readonly boxId: PeerId;
    /** Of those pinned afterwards, where all are named. */
    readonly order?: readonly number[] | undefined;
    readonly one?: { readonly id: number; readonly isPinned: boolean } | undefined;
    readonly pinnedMax: number;
    readonly date: number;
  }): Promise<readonly number[]>;
  /** Forgets a topic, but not its messages. */
  forget(topic: { readonly boxId: PeerId; readonly id: number; readonly date: number }): Promise<void>;
  find(boxId: PeerId, id: number): Promise<Topic | undefined>;
  /** All topics of a forum with their newest messages, in no order. */
  list(boxId: PeerId): Promise<readonly { readonly topic: Topic; readonly lastId: number }[]>;
  /** Where topics stand for someone; those that exist, in the order of the ids. */
  states(asked: {
    readonly boxId: PeerId;
    readonly viewer: UserId;
    readonly ids: readonly number[];
  }): Promise<readonly TopicState[]>;
  /** The newest messages of a topic, the first one but for the general topic's among them. */
  messageIds(asked: {
    readonly boxId: PeerId;
    readonly id: number;
    readonly limit: number;
  }): Promise<readonly number[]>;
}
