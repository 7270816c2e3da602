import type { Tl } from '@suaka/tl';
import { handler } from '../handler.ts';
import { checkPack, languageOf, renderString } from './find-pack.ts';

const keysMax = 1000;

/** A key that the pack does not have comes back as deleted. Source: core.telegram.org/method/langpack.getStrings */
export const langpackGetStrings = handler(
  'langpack.getStrings',
  { lane: 3, allow: 'anyone' },
  async ({ caller }, params) => {
    checkPack(params.lang_pack, caller.device.langPack);
    const { strings } = languageOf(params.lang_code);
    return params.keys.slice(0, keysMax).map((key): Tl<'LangPackString'> => {
      const value = Object.hasOwn(strings, key) ? strings[key] : undefined;
      return value === undefined ? { _: 'langPackStringDeleted', key } : renderString(key, value);
    });
  },
);
