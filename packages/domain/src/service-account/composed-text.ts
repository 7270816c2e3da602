import type { MessageEntity } from '../messages/message-entity.ts';

/** A text with its styled parts. */
export interface ComposedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Turns `**` marks into bold parts and back quotes into code. The words come from this program, so marks always pair. */
export function compose(marked: string): ComposedText {
  const entities: MessageEntity[] = [];
  let text = '';
  for (const [index, part] of marked.split('**').entries()) {
    if (index % 2 === 1) entities.push({ kind: 'bold', offset: text.length, length: part.length });
    for (const [turn, piece] of part.split('`').entries()) {
      if (turn % 2 === 1) entities.push({ kind: 'code', offset: text.length, length: piece.length });
      text += piece;
    }
  }
  return { text, entities };
}

/** Keeps what a person typed from being read as a mark. */
export const plain = (words: string): string => words.replaceAll('**', '').replaceAll('`', '');

/** One text after the other. */
export function joined(...parts: readonly ComposedText[]): ComposedText {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const part of parts) {
    const start = text.length;
    entities.push(...part.entities.map((entity) => ({ ...entity, offset: entity.offset + start })));
    text += part.text;
  }
  return { text, entities };
}

/** Words that lead to an address. */
export const linked = (text: string, url: string): ComposedText => ({
  text,
  entities: [{ kind: 'textUrl', offset: 0, length: text.length, url }],
});
