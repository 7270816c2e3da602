import { countInDialog } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { accessSearched } from '../access/access-searched.ts';
import { handler } from '../handler.ts';
import { readSearchFilter } from '../input/search-filter.ts';

/** Source: core.telegram.org/method/messages.getSearchCounters */
export const getSearchCounters = handler(
  'messages.getSearchCounters',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { search } = call.services;
    const { dialog, hiddenMax } = await accessSearched(call, params.peer, params.saved_peer_id, params.top_msg_id);
    return await Promise.all(
      params.filters.slice(0, search.limits.filtersMax).map(async (filter): Promise<TlOf<'messages.searchCounter'>> => {
        const wish = { text: '', ...(await readSearchFilter(call, filter)) };
        const { count, isExact } = await countInDialog(search, dialog, wish, hiddenMax);
        return { _: 'messages.searchCounter', filter, count, inexact: isExact ? undefined : true };
      }),
    );
  },
);
