import { handler } from '../handler.ts';
import { checkPack, renderLanguage } from './find-pack.ts';
import { languages } from './packs.ts';

/** Source: core.telegram.org/method/langpack.getLanguages */
export const langpackGetLanguages = handler(
  'langpack.getLanguages',
  { lane: 3, allow: 'anyone' },
  async ({ caller }, params) => {
    checkPack(params.lang_pack, caller.device.langPack);
    return languages.map(renderLanguage);
  },
);
