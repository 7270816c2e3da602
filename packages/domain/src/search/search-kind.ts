/** What messages can be looked for by, beside their words. */
export const searchKinds = [
  'chatPhoto',
  'contact',
  'document',
  'geo',
  'gif',
  'music',
  'photo',
  'poll',
  'round',
  'url',
  'video',
  'voice',
] as const;

export type SearchKind = (typeof searchKinds)[number];
