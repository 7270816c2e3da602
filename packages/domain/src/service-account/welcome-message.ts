import { compose, plain, type ComposedText } from './composed-text.ts';
import { spokenLanguage, type SpokenLanguage } from './language.ts';

const words: Record<SpokenLanguage, (name: string) => string> = {
  en: (name) =>
    `**Welcome to Suaka, ${name}.**\n\nYou are safe to write here. Find friends by their phone number or username, ` +
    'and say hello. Log-in codes and news about this place arrive in this chat.',
  id: (name) =>
    `**Selamat datang di Suaka, ${name}.**\n\nAnda aman menulis di sini. Temukan teman lewat nomor telepon atau nama ` +
    'pengguna, lalu sapa mereka. Kode masuk dan kabar tentang tempat ini tiba di obrolan ini.',
};

/** What a newcomer finds in the list of chats. */
export const welcomeMessage = (langCode: string, firstName: string): ComposedText =>
  compose(words[spokenLanguage(langCode)](plain(firstName)));
