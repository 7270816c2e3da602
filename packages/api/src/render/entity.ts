import type { MessageEntity, PlainEntityKind } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

type PlainConstructor = `messageEntity${Capitalize<PlainEntityKind>}`;

/** The constructor of a kind that has only a place. */
const plainName = (kind: PlainEntityKind): PlainConstructor =>
  `messageEntity${kind.charAt(0).toUpperCase()}${kind.slice(1)}` as PlainConstructor;

export function renderEntity(entity: MessageEntity): Tl<'MessageEntity'> {
  const { offset, length } = entity;
  switch (entity.kind) {
    case 'pre':
      return { _: 'messageEntityPre', offset, length, language: entity.language };
    case 'textUrl':
      return { _: 'messageEntityTextUrl', offset, length, url: entity.url };
    case 'mentionName':
      return { _: 'messageEntityMentionName', offset, length, user_id: entity.userId };
    case 'customEmoji':
      return { _: 'messageEntityCustomEmoji', offset, length, document_id: BigInt(entity.documentId) };
    case 'blockquote':
      return { _: 'messageEntityBlockquote', offset, length, collapsed: entity.collapsed || undefined };
    default:
      return { _: plainName(entity.kind), offset, length };
  }
}

export const renderEntities = (entities: readonly MessageEntity[] | undefined): Tl<'MessageEntity'>[] | undefined =>
  entities === undefined || entities.length === 0 ? undefined : entities.map(renderEntity);
