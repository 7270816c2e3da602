import { handler } from '../handler.ts';
import { checkPack, languageOf, renderPack } from './find-pack.ts';

/** Source: core.telegram.org/method/langpack.getLangPack */
export const langpackGetLangPack = handler(
  'langpack.getLangPack',
  { lane: 3, allow: 'anyone' },
  async ({ caller }, params) => {
    checkPack(params.lang_pack, caller.device.langPack);
    return renderPack(languageOf(params.lang_code), 0);
  },
);
