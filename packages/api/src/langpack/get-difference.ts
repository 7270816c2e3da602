import { handler } from '../handler.ts';
import { checkPack, languageOf, renderPack } from './find-pack.ts';

/** Source: core.telegram.org/method/langpack.getDifference */
export const langpackGetDifference = handler(
  'langpack.getDifference',
  { lane: 3, allow: 'anyone' },
  async ({ caller }, params) => {
    checkPack(params.lang_pack, caller.device.langPack);
    return renderPack(languageOf(params.lang_code), Math.max(params.from_version, 0));
  },
);
