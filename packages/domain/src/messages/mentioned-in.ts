import { peerKind, serviceUserId, type PeerId, type UserId } from '../ids.ts';
import type { MessageEntity } from './message-entity.ts';
import type { MessageParts } from './message-parts.ts';
import { boxOf } from './places.ts';

/** How many people one message can mention with effect; the others are only text. */
const mentionsMax = 50;

/**
 * Whom a message in a group mentions, by name or by answering them; undefined for nobody, and in a
 * chat of two, where every message is for the other.
 * Source: core.telegram.org/api/mentions
 */
export async function mentionedIn(
  parts: MessageParts,
  message: {
    readonly authorId: UserId;
    readonly peerId: PeerId;
    readonly text: string;
    readonly entities: readonly MessageEntity[] | undefined;
    readonly replyToId: number | undefined;
  },
): Promise<readonly UserId[] | undefined> {
  const { authorId, peerId, replyToId } = message;
  if (peerKind(peerId) === 'user') return undefined;
  const ids = new Set<PeerId>();
  for (const entity of message.entities ?? []) {
    if (ids.size >= mentionsMax) break;
    const id = await mentioned(parts, message.text, entity);
    if (id !== undefined) ids.add(id);
  }
  if (replyToId !== undefined) {
    const [answered] = await parts.boxes.messages(boxOf(authorId, peerId), [replyToId]);
    // What is said in a topic answers the message that it begins with, which concerns nobody.
    const isTopic = answered?.content.extra?.action?.kind === 'topicCreate';
    if (answered !== undefined && !isTopic) ids.add(answered.content.authorId);
  }
  ids.delete(authorId);
  // It speaks for channels in their discussion groups.
  ids.delete(serviceUserId);
  const people = [...ids].filter((id): id is UserId => peerKind(id) === 'user');
  return people.length === 0 ? undefined : people;
}

async function mentioned({ accounts }: MessageParts, text: string, entity: MessageEntity): Promise<PeerId | undefined> {
  if (entity.kind === 'mentionName') return entity.userId;
  if (entity.kind !== 'mention') return undefined;
  const name = text.slice(entity.offset + 1, entity.offset + entity.length).toLowerCase();
  return await accounts.peerOfUsername(name);
}
