import { daysOf, searchDialog } from '@suaka/domain';
import { accessSearched } from '../access/access-searched.ts';
import { handler } from '../handler.ts';
import { readMediaFilter } from '../input/search-filter.ts';
import { renderFoundMessages } from '../render/found-messages.ts';

/**
 * The next messages of a kind, with the days that they are of; the last day may be told in part.
 * Source: core.telegram.org/method/messages.getSearchResultsCalendar
 */
export const getSearchResultsCalendar = handler(
  'messages.getSearchResultsCalendar',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { search } = call.services;
    const { dialog, hiddenMax } = await accessSearched(call, params.peer, params.saved_peer_id);
    const wish = { text: '', ...readMediaFilter(params.filter) };
    const found = await searchDialog(search, dialog, wish, {
      offsetId: params.offset_id,
      addOffset: 0,
      limit: search.limits.pageMax,
      minId: hiddenMax,
      maxId: 0,
      minDate: 0,
      maxDate: Math.max(params.offset_date, 0),
    });
    const last = found.messages.at(-1);
    return {
      _: 'messages.searchResultsCalendar',
      inexact: found.isCountExact ? undefined : true,
      count: found.count,
      min_date: last?.content.date ?? 0,
      min_msg_id: last?.id ?? 0,
      offset_id_offset: found.newerCount,
      periods: daysOf(found.messages).map(({ date, minId, maxId, count }) => ({
        _: 'searchResultsCalendarPeriod',
        date,
        min_msg_id: minId,
        max_msg_id: maxId,
        count,
      })),
      ...(await renderFoundMessages(call.caller.userId, found.messages, call.services)),
    };
  },
);
