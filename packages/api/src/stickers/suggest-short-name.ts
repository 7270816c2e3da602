import { rpcError, shortNameOf } from '@suaka/domain';
import { handler } from '../handler.ts';

/** How many numbers are tried behind a name that is taken. */
const triesMax = 100;

/** Source: core.telegram.org/method/stickers.suggestShortName */
export const suggestShortName = handler(
  'stickers.suggestShortName',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { store, limits } = call.services.stickers;
    const name = shortNameOf(params.title, limits);
    if (name === undefined) throw rpcError('PACK_TITLE_INVALID');
    for (let index = 1; index <= triesMax; index += 1) {
      const short_name = index === 1 ? name : `${name}_${index}`;
      const taken = await store.setByShortName(short_name.toLowerCase());
      if (taken === undefined) return { _: 'stickers.suggestedShortName', short_name };
    }
    throw rpcError('SHORT_NAME_OCCUPIED');
  },
);
