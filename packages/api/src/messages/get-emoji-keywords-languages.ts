import { handler } from '../handler.ts';

/** What people look for emoji in if nothing else is known. */
const commonLanguage = 'en';

/** In which languages a client should look for emoji, given those that its user types. Source: core.telegram.org/method/messages.getEmojiKeywordsLanguages */
export const getEmojiKeywordsLanguages = handler(
  'messages.getEmojiKeywordsLanguages',
  { lane: 2, allow: 'user' },
  ({ services }, params) => {
    const asked = [...params.lang_codes.map(baseOf), commonLanguage];
    const known = [...new Set(asked)].filter((language) => services.emojiKeywords.languages.includes(language));
    return Promise.resolve(known.map((lang_code) => ({ _: 'emojiLanguage' as const, lang_code })));
  },
);

/** A language without its region. */
const baseOf = (code: string): string => code.toLowerCase().replace(/[-_].*$/u, '');
