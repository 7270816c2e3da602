import { pageLength, spreadPositions } from '@suaka/domain';
import { accessSearched } from '../access/access-searched.ts';
import { handler } from '../handler.ts';
import { readMediaFilter } from '../input/search-filter.ts';

/** Source: core.telegram.org/method/messages.getSearchResultsPositions */
export const getSearchResultsPositions = handler(
  'messages.getSearchResultsPositions',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { search, messages } = call.services;
    const { dialog, hiddenMax } = await accessSearched(call, params.peer, params.saved_peer_id);
    const wish = { text: '', ...readMediaFilter(params.filter) };
    const limit = pageLength(messages.limits, params.limit);
    const window = { offsetId: params.offset_id, minId: hiddenMax, limit };
    const { count, positions } = await spreadPositions(search, dialog, wish, window);
    return {
      _: 'messages.searchResultsPositions',
      count,
      positions: positions.map(({ message, offset }) => ({
        _: 'searchResultPosition',
        msg_id: message.id,
        date: message.content.date,
        offset,
      })),
    };
  },
);
