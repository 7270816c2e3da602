import type { UserId } from '../ids.ts';

/** Kinds that say nothing but where they are. Named as in core.telegram.org/type/MessageEntity */
export const plainEntityKinds = [
  'bankCard',
  'bold',
  'botCommand',
  'cashtag',
  'code',
  'email',
  'hashtag',
  'italic',
  'mention',
  'phone',
  'spoiler',
  'strike',
  'underline',
  'url',
] as const;

export type PlainEntityKind = (typeof plainEntityKinds)[number];

interface Span {
  /** In UTF-16 units, as clients count. */
  readonly offset: number;
  readonly length: number;
}

/** A styled or meaningful part of a text. */
export type MessageEntity = Span &
  (
    | { readonly kind: PlainEntityKind }
    | { readonly kind: 'pre'; readonly language: string }
    | { readonly kind: 'textUrl'; readonly url: string }
    | { readonly kind: 'mentionName'; readonly userId: UserId }
    | { readonly kind: 'customEmoji'; readonly documentId: string }
    | { readonly kind: 'blockquote'; readonly collapsed: boolean }
  );
