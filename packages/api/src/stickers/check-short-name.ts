import { checkedShortName, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/stickers.checkShortName */
export const checkShortName = handler('stickers.checkShortName', { lane: 2, allow: 'user' }, async (call, params) => {
  const { store, limits } = call.services.stickers;
  const name = checkedShortName(params.short_name, limits);
  if ((await store.setByShortName(name.toLowerCase())) !== undefined) throw rpcError('SHORT_NAME_OCCUPIED');
  return true;
});
