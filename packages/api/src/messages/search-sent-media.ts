import { pageLength, searchEverywhere } from '@suaka/domain';
import { accessOwnChannel } from '../access/access-own-chats.ts';
import { handler } from '../handler.ts';
import { readMediaFilter } from '../input/search-filter.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

/** What the caller sent of a kind, in all chats; without further pages. Source: core.telegram.org/method/messages.searchSentMedia */
export const searchSentMedia = handler('messages.searchSentMedia', { lane: 2, allow: 'user' }, async (call, params) => {
  const { userId } = call.caller;
  const found = await searchEverywhere(
    call.services.search,
    userId,
    { users: true, basicGroups: true, supergroups: true, broadcasts: true },
    { text: params.q, authorId: userId, ...readMediaFilter(params.filter) },
    {
      minDate: 0,
      maxDate: 0,
      after: undefined,
      beforeDate: 0,
      limit: pageLength(call.services.messages.limits, params.limit),
    },
    accessOwnChannel(call),
  );
  return await renderMessagesPage(userId, found, call.services);
});
