import { handler } from '../handler.ts';
import { checkPack, languageOf, renderLanguage } from './find-pack.ts';

/** Source: core.telegram.org/method/langpack.getLanguage */
export const langpackGetLanguage = handler(
  'langpack.getLanguage',
  { lane: 3, allow: 'anyone' },
  async ({ caller }, params) => {
    checkPack(params.lang_pack, caller.device.langPack);
    return renderLanguage(languageOf(params.lang_code));
  },
);
