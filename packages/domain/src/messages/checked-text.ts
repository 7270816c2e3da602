import { rpcError } from '../errors/rpc-error.ts';
import { foundEntities, overlap } from './found-entities.ts';
import type { MessageEntity } from './message-entity.ts';
import type { MessageLimits } from './message-limits.ts';

export interface StyledText {
  readonly text: string;
  readonly entities: readonly MessageEntity[] | undefined;
}

/** Kinds inside of which nothing is looked for. */
const opaque = new Set<MessageEntity['kind']>(['code', 'pre', 'textUrl', 'mentionName', 'url', 'email']);

/**
 * A text as it is stored: with what it means by itself beside what its author styled.
 *
 * @throws MESSAGE_EMPTY, MESSAGE_TOO_LONG, ENTITIES_TOO_LONG, ENTITY_BOUNDS_INVALID
 * Source: core.telegram.org/method/messages.sendMessage, core.telegram.org/api/entities
 */
export function checkedText(
  text: string,
  entities: readonly MessageEntity[] | undefined,
  limits: Pick<MessageLimits, 'textLengthMax' | 'entitiesMax'>,
): StyledText {
  if (text.trim() === '') throw rpcError('MESSAGE_EMPTY');
  // Characters are never more than UTF-16 units, so most texts need no count.
  if (text.length > limits.textLengthMax && characters(text) > limits.textLengthMax) throw rpcError('MESSAGE_TOO_LONG');
  return styledText(text, entities, limits);
}

/**
 * A caption as it is stored; there need not be one.
 *
 * @throws MEDIA_CAPTION_TOO_LONG, ENTITIES_TOO_LONG, ENTITY_BOUNDS_INVALID
 * Source: core.telegram.org/method/messages.sendMedia
 */
export function checkedCaption(
  text: string,
  entities: readonly MessageEntity[] | undefined,
  limits: Pick<MessageLimits, 'captionLengthMax' | 'entitiesMax'>,
): StyledText {
  if (text.trim() === '') return { text: '', entities: undefined };
  if (text.length > limits.captionLengthMax && characters(text) > limits.captionLengthMax) {
    throw rpcError('MEDIA_CAPTION_TOO_LONG');
  }
  return styledText(text, entities, limits);
}

/** A text with what it means by itself beside what its author styled. */
function styledText(
  text: string,
  entities: readonly MessageEntity[] | undefined,
  limits: Pick<MessageLimits, 'entitiesMax'>,
): StyledText {
  const styled = checkedEntities(text, entities ?? [], limits);
  const found = foundEntities(text).filter(
    (entity) =>
      !styled.some((other) => (opaque.has(other.kind) || other.kind === entity.kind) && overlap(other, entity)),
  );
  const all = [...styled, ...found].toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return { text, entities: all.length === 0 ? undefined : all };
}

/** Entities within a text: one that ends past the text is cut, any other outside is refused. */
export function checkedEntities(
  text: string,
  entities: readonly MessageEntity[],
  limits: Pick<MessageLimits, 'entitiesMax'>,
): readonly MessageEntity[] {
  if (entities.length > limits.entitiesMax) throw rpcError('ENTITIES_TOO_LONG');
  return entities.map((entity) => {
    const { offset, length } = entity;
    if (offset < 0 || length <= 0 || offset >= text.length) throw rpcError('ENTITY_BOUNDS_INVALID');
    return offset + length <= text.length ? entity : { ...entity, length: text.length - offset };
  });
}

/** Characters as people count them in limits, whatever UTF-16 makes of them. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
