/** A text with its entities as a flat run of segments, so that it becomes elements and never HTML. */
import type { TypeMessageEntity } from '../codec/generated/types.ts';

export type Style = 'bold' | 'italic' | 'underline' | 'strike' | 'code' | 'pre' | 'spoiler' | 'quote';

export interface Segment {
  readonly text: string;
  readonly styles: readonly Style[];
  /** A safe address to follow. */
  readonly href: string | undefined;
  /** Somebody to look at: a username, or a user id. */
  readonly mention: string | number | undefined;
}

const STYLES: Partial<Record<TypeMessageEntity['_'], Style>> = {
  messageEntityBold: 'bold',
  messageEntityItalic: 'italic',
  messageEntityUnderline: 'underline',
  messageEntityStrike: 'strike',
  messageEntityCode: 'code',
  messageEntityPre: 'pre',
  messageEntitySpoiler: 'spoiler',
  messageEntityBlockquote: 'quote',
};

const SAFE = /^(?:https?:|mailto:|tel:)/i;
const PLAIN_LINK = /\bhttps?:\/\/[^\s<>"'`]+[^\s<>"'`.,;:!?)\]}]/giu;

/** An address that is safe to follow, with https where no scheme was written. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  if (SAFE.test(trimmed)) return trimmed;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)/u.test(trimmed) ? `https://${trimmed}` : undefined;
}

function hrefOf(entity: TypeMessageEntity, text: string): string | undefined {
  switch (entity._) {
    case 'messageEntityUrl':
      return safeHref(text);
    case 'messageEntityTextUrl':
      return safeHref(entity.url);
    case 'messageEntityEmail':
      return `mailto:${text}`;
    case 'messageEntityPhone':
      return `tel:${text.replace(/[^\d+]/g, '')}`;
    default:
      return undefined;
  }
}

function mentionOf(entity: TypeMessageEntity, text: string): string | number | undefined {
  if (entity._ === 'messageEntityMention') return text.slice(1);
  return entity._ === 'messageEntityMentionName' ? entity.user_id : undefined;
}

type Placed = Extract<TypeMessageEntity, { offset: number }>;

function isPlaced(entity: TypeMessageEntity): entity is Placed {
  return 'offset' in entity && 'length' in entity;
}

/** Web addresses that no entity covers. */
function plainLinks(text: string, entities: readonly Placed[]): Placed[] {
  return [...text.matchAll(PLAIN_LINK)]
    .map((match) => ({ _: 'messageEntityUrl' as const, offset: match.index, length: match[0].length }))
    .filter((link) =>
      entities.every((one) => one.offset + one.length <= link.offset || one.offset >= link.offset + link.length),
    );
}

/** Cuts a text at every beginning and end of an entity. Offsets are UTF-16 units, as in the protocol. */
export function segmentsOf(text: string, entities: readonly TypeMessageEntity[]): Segment[] {
  const placed = entities.filter(isPlaced);
  const all = [...placed, ...plainLinks(text, placed)];
  const inside = all.flatMap((one) => [one.offset, one.offset + one.length]).filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...inside, text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const active = all.filter((one) => one.offset <= start && one.offset + one.length >= end);
    const whole = (one: Placed) => text.slice(one.offset, one.offset + one.length);
    return {
      text: text.slice(start, end),
      styles: active.flatMap((one) => STYLES[one._] ?? []),
      href: active.map((one) => hrefOf(one, whole(one))).find((href) => href !== undefined),
      mention: active.map((one) => mentionOf(one, whole(one))).find((mention) => mention !== undefined),
    };
  });
}
