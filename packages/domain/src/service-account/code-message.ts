import { compose, type ComposedText } from './composed-text.ts';
import { wordsOf } from './words/index.ts';

/** The message that brings a log-in code to the devices of its account. */
export const codeMessage = (langCode: string, code: string): ComposedText => compose(wordsOf(langCode).code(code));
