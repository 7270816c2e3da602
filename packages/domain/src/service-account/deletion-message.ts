import { compose, plain, type ComposedText } from './composed-text.ts';
import { wordsOf } from './words/index.ts';

/** The message that tells an account that it is to be deleted, and how to keep it. */
export const deletionMessage = (langCode: string, days: number, link: string): ComposedText =>
  compose(wordsOf(langCode).deletion(days, plain(link)));
