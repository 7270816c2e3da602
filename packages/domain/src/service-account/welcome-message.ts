import { compose, joined, linked, plain, type ComposedText } from './composed-text.ts';
import { wordsOf } from './words/index.ts';

/** What a newcomer finds in the list of chats; `tourUrl` is where they are shown around. */
export function welcomeMessage(langCode: string, firstName: string, tourUrl: string): ComposedText {
  const words = wordsOf(langCode);
  return joined(compose(`${words.welcome(plain(firstName))}\n\n`), linked(words.tour, tourUrl));
}
