import type { UserId } from '../ids.ts';
import type { MessageEntity } from '../messages/message-entity.ts';

/** What the service account says to a person. */
export interface ServiceMessage {
  readonly to: UserId;
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Sends messages of the service account (user 777000) into people's boxes. */
export interface ServiceMessages {
  /** Resolves when the message is durable. */
  send(message: ServiceMessage): Promise<void>;
}
