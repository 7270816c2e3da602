import type { MessageEntity } from '../messages/message-entity.ts';

/** A text with its styled parts. */
export interface ComposedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Turns `**` marks into bold parts. The words come from this program, so marks always pair. */
export function compose(marked: string): ComposedText {
  const entities: MessageEntity[] = [];
  let text = '';
  for (const [index, part] of marked.split('**').entries()) {
    if (index % 2 === 1) entities.push({ kind: 'bold', offset: text.length, length: part.length });
    text += part;
  }
  return { text, entities };
}

/** Keeps what a person typed from being read as a mark. */
export const plain = (words: string): string => words.replaceAll('**', '');
