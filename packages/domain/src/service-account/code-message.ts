import { compose, type ComposedText } from './composed-text.ts';
import { spokenLanguage, type SpokenLanguage } from './language.ts';

const words: Record<SpokenLanguage, (code: string) => string> = {
  en: (code) =>
    `**Log-in code: ${code}**\n\nDo not give this code to anyone, even if they say they are from Suaka. ` +
    'Whoever has it can read your messages.\n\nIf you did not ask for it, you can ignore this message.',
  id: (code) =>
    `**Kode masuk: ${code}**\n\nJangan berikan kode ini kepada siapa pun, meskipun mereka mengaku dari Suaka. ` +
    'Siapa pun yang memilikinya dapat membaca pesan Anda.\n\nJika Anda tidak memintanya, abaikan pesan ini.',
};

/** The message that brings a log-in code to the devices of its account. */
export const codeMessage = (langCode: string, code: string): ComposedText =>
  compose(words[spokenLanguage(langCode)](code));
