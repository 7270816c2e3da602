import { compose, plain, type ComposedText } from './composed-text.ts';
import { spokenLanguage, type SpokenLanguage } from './language.ts';

const words: Record<SpokenLanguage, (days: number, link: string) => string> = {
  en: (days, link) =>
    `**Your account will be deleted in ${days} days.** Someone with access to your number asked for it.\n\n` +
    `If this was not you, open ${plain(link)} to keep your account.`,
  id: (days, link) =>
    `**Akun Anda akan dihapus dalam ${days} hari.** Seseorang yang memegang nomor Anda memintanya.\n\n` +
    `Jika ini bukan Anda, buka ${plain(link)} untuk mempertahankan akun Anda.`,
};

/** The message that tells an account that it is to be deleted, and how to keep it. */
export const deletionMessage = (langCode: string, days: number, link: string): ComposedText =>
  compose(words[spokenLanguage(langCode)](days, link));
