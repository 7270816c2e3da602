import { dialogScope, unbounded, type SearchQuery } from '@suaka/domain';
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
    const scope = await dialogScope(search, dialog, { ...unbounded, minId: hiddenMax });
    const query: SearchQuery = { scopes: [scope], text: '', order: 'newestFirst', skip: 0, limit: 0 };
    const filters = params.filters.slice(0, search.limits.filtersMax);
    return await Promise.all(
      filters.map(async (filter): Promise<TlOf<'messages.searchCounter'>> => {
        const { count, isExact } = await search.index.count({ ...query, ...(await readSearchFilter(call, filter)) });
        return { _: 'messages.searchCounter', filter, count, inexact: isExact ? undefined : true };
      }),
    );
  },
);
