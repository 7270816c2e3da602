/** Turns keys into sentences of the chosen language. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalogue, Language, MessageKey } from './catalogue.ts';

export type MessageArguments = Readonly<Record<string, string | number>>;
export type Translate = (key: MessageKey, values?: MessageArguments) => string;

/** Whether a message takes arguments, as text or as the syntax tree that the build made of it. */
function hasArguments(message: string): boolean {
  return typeof message !== 'string' || message.includes('{');
}

/** A translate function that parses each message once. */
export function translatorOf(language: Language, catalogue: Catalogue): Translate {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const text = catalogue[key];
    // A text without arguments is itself; the built page has nothing that could parse one.
    if (!hasArguments(text)) return text;
    let format = parsed.get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
      parsed.set(key, format);
    }
    return String(format.format(values));
  };
}

/** The sentence for an error name, where there is one. */
export function errorKey(name: string, catalogue: Catalogue): MessageKey | undefined {
  const key = `error.${name}`;
  return key in catalogue ? (key as MessageKey) : undefined;
}
