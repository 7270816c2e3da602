import { plainEntityKinds, type MessageEntity, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessUser } from '../access/access-user.ts';
import type { UserCall } from '../handler.ts';
import { renderEntity } from '../render/entity.ts';

const plainByConstructor = new Map<string, MessageEntity['kind']>(
  plainEntityKinds.map((kind) => [renderEntity({ kind, offset: 0, length: 0 })._, kind]),
);

/**
 * The styled parts that a client sends. Kinds that clients cannot send or this server does not know
 * are passed over, as their text remains.
 *
 * @throws ENTITY_MENTION_USER_INVALID
 */
export async function readEntities(
  call: UserCall,
  entities: readonly Tl<'MessageEntity'>[] | undefined,
): Promise<readonly MessageEntity[] | undefined> {
  if (entities === undefined || entities.length === 0) return undefined;
  const read = await Promise.all(entities.map((entity) => readEntity(call, entity)));
  return read.filter((entity) => entity !== undefined);
}

async function readEntity(call: UserCall, entity: Tl<'MessageEntity'>): Promise<MessageEntity | undefined> {
  const { offset, length } = entity;
  switch (entity._) {
    case 'messageEntityPre':
      return { kind: 'pre', offset, length, language: entity.language };
    case 'messageEntityTextUrl':
      return { kind: 'textUrl', offset, length, url: entity.url };
    case 'messageEntityCustomEmoji':
      return { kind: 'customEmoji', offset, length, documentId: entity.document_id.toString() };
    case 'messageEntityBlockquote':
      return { kind: 'blockquote', offset, length, collapsed: entity.collapsed === true };
    case 'inputMessageEntityMentionName':
      return await mention(call, entity.user_id, offset, length);
    default: {
      const kind = plainByConstructor.get(entity._);
      return kind && ({ kind, offset, length } as MessageEntity);
    }
  }
}

async function mention(
  call: UserCall,
  user: Tl<'InputUser'>,
  offset: number,
  length: number,
): Promise<MessageEntity | undefined> {
  const card = await accessUser(call, user, 'ENTITY_MENTION_USER_INVALID');
  return { kind: 'mentionName', offset, length, userId: card.id satisfies UserId };
}
