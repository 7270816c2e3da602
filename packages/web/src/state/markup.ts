/** The signs that people type around words: **bold**, __italic__, ~~struck~~, `code`, ```block```, ||spoiler||. */
import type { TypeMessageEntity } from '../codec/generated/types.ts';

type Simple =
  | 'messageEntityBold'
  | 'messageEntityItalic'
  | 'messageEntityStrike'
  | 'messageEntityCode'
  | 'messageEntityPre'
  | 'messageEntitySpoiler';

const SIGNS: readonly (readonly [string, Simple])[] = [
  ['```', 'messageEntityPre'],
  ['`', 'messageEntityCode'],
  ['**', 'messageEntityBold'],
  ['__', 'messageEntityItalic'],
  ['~~', 'messageEntityStrike'],
  ['||', 'messageEntitySpoiler'],
];

function entityOf(kind: Simple, offset: number, length: number): TypeMessageEntity {
  return kind === 'messageEntityPre' ? { _: kind, offset, length, language: '' } : { _: kind, offset, length };
}

function isVerbatim(kind: Simple): boolean {
  return kind === 'messageEntityCode' || kind === 'messageEntityPre';
}

interface Parsed {
  text: string;
  entities: TypeMessageEntity[];
}

function parseInto(source: string, into: Parsed): void {
  let at = 0;
  while (at < source.length) {
    const sign = SIGNS.find(([mark]) => source.startsWith(mark, at));
    const end = sign === undefined ? -1 : source.indexOf(sign[0], at + sign[0].length);
    if (sign === undefined || end <= at + sign[0].length) {
      into.text += source[at] ?? '';
      at += 1;
      continue;
    }
    const [mark, kind] = sign;
    const raw = source.slice(at + mark.length, end);
    const inner = kind === 'messageEntityPre' ? raw.replace(/^\n|\n$/g, '') : raw;
    const offset = into.text.length;
    if (isVerbatim(kind)) into.text += inner;
    else parseInto(inner, into);
    into.entities.push(entityOf(kind, offset, into.text.length - offset));
    at = end + mark.length;
  }
}

/** The text without signs, and what they meant. Signs without a partner stay as they are. */
export function parseMarkup(source: string): { text: string; entities: TypeMessageEntity[] } {
  const into: Parsed = { text: '', entities: [] };
  parseInto(source, into);
  const lead = into.text.length - into.text.trimStart().length;
  const text = into.text.trim();
  const entities = into.entities.flatMap((entity) => {
    if (!('offset' in entity)) return [];
    const start = Math.max(0, entity.offset - lead);
    const length = Math.min(text.length, entity.offset - lead + entity.length) - start;
    return length > 0 ? [{ ...entity, offset: start, length }] : [];
  });
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}

/** The text with its signs again, to be changed. */
export function toMarkup(text: string, entities: readonly TypeMessageEntity[]): string {
  const insertions: { at: number; order: number; sign: string }[] = [];
  for (const entity of entities) {
    const sign = SIGNS.find(([, kind]) => kind === entity._)?.[0];
    if (sign === undefined || !('offset' in entity)) continue;
    insertions.push({ at: entity.offset, order: -entity.length, sign });
    insertions.push({ at: entity.offset + entity.length, order: -1e6 + entity.length, sign });
  }
  insertions.sort((a, b) => b.at - a.at || b.order - a.order);
  return insertions.reduce((out, { at, sign }) => out.slice(0, at) + sign + out.slice(at), text);
}
