/**
 * Parses the messages of every language while the page is built, so that the browser needs no parser: a message with
 * arguments becomes its syntax tree, the others stay text.
 */
import { pathToFileURL } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

const CATALOGUE = /\/src\/i18n\/(en|id)\.ts$/;

function compile(text: string, language: string): unknown {
  if (!text.includes('{')) return text;
  return new IntlMessageFormat(text, language, undefined, { ignoreTag: true, captureLocation: false }).getAst();
}

export function compileWords(): Plugin {
  return {
    name: 'compile-words',
    enforce: 'pre',
    async load(id) {
      const language = CATALOGUE.exec(id)?.[1];
      if (language === undefined) return null;
      const module = (await import(pathToFileURL(id).href)) as Record<string, Record<string, string>>;
      const words = Object.entries(module[language] ?? {}).map(([key, text]) => [key, compile(text, language)]);
      return `export const ${language} = ${JSON.stringify(Object.fromEntries(words))};`;
    },
  };
}
