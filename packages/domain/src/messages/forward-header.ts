import { peerKind, type UserId } from '../ids.ts';
import type { BoxMessage } from './box-message.ts';
import type { ForwardHeader } from './content.ts';

/** Names the first author; in the saved messages also where the message was found. */
export function headerOf({ peerId, id, content }: BoxMessage, isSaved: boolean): ForwardHeader {
  const earlier = content.extra?.forward;
  const first = earlier ?? { fromId: content.extra?.sentAs ?? content.authorId, date: content.date };
  const isPost = earlier === undefined && content.extra?.sentAs !== undefined && peerKind(peerId) === 'channel';
  return {
    ...first,
    ...(isPost ? { channelPost: id, postAuthor: content.extra?.postAuthor } : {}),
    savedFrom: isSaved ? { peerId, messageId: id } : undefined,
  };
}

/** Puts a name in the place of an author who hides. Source: core.telegram.org/constructor/privacyKeyForwards */
export function veiled(header: ForwardHeader, hidden: ReadonlyMap<UserId, string>): ForwardHeader {
  // Only people hide, and a person's peer id is the user's.
  const fromName = header.fromId === undefined ? undefined : hidden.get(header.fromId as UserId);
  return fromName === undefined ? header : { ...header, fromId: undefined, fromName };
}

/** The people who would be named as first authors. */
export function authorsOf(messages: readonly BoxMessage[]): UserId[] {
  const ids = messages.map((message) => headerOf(message, false).fromId);
  return [...new Set(ids)].filter((id): id is UserId => id !== undefined && id > 0);
}
