import { archiveFolder, isAnything, pageLength, rpcError, searchEverywhere, type ChatsLooked } from '@suaka/domain';
import type { Params } from '@suaka/tl';
import { accessOwnChannel } from '../access/access-own-chats.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler, type UserCall } from '../handler.ts';
import { readSearchFilter } from '../input/search-filter.ts';
import { renderMessagesPage } from '../render/messages-page.ts';

type Asked = Params<'messages.searchGlobal'>;

/** Source: core.telegram.org/method/messages.searchGlobal */
export const searchGlobal = handler('messages.searchGlobal', { lane: 2, allow: 'user' }, async (call, params) => {
  const folder = params.folder_id ?? 0;
  if (folder !== 0 && folder !== archiveFolder) throw rpcError('FOLDER_ID_INVALID');
  const wish = { text: params.q, ...(await readSearchFilter(call, params.filter)) };
  if (wish.isPinned === true) throw rpcError('INPUT_FILTER_INVALID');
  if (isAnything(wish)) throw rpcError('SEARCH_QUERY_EMPTY');
  const { userId } = call.caller;
  const limit = pageLength(call.services.messages.limits, params.limit);
  const found = await searchEverywhere(
    call.services.search,
    userId,
    chatsLooked(params),
    wish,
    {
      minDate: params.min_date,
      maxDate: params.max_date,
      after: await pageAfter(call, params),
      beforeDate: Math.max(params.offset_rate, 0),
      limit,
    },
    accessOwnChannel(call),
  );
  const last = found.messages.at(-1);
  // The rate is the date of the last message; the message itself, which the client names with it, is more exact.
  const nextRate = found.messages.length < limit ? undefined : last?.content.date;
  return await renderMessagesPage(userId, { ...found, nextRate }, call.services);
});

function chatsLooked({ broadcasts_only, groups_only, users_only }: Asked): ChatsLooked {
  const isAll = broadcasts_only !== true && groups_only !== true && users_only !== true;
  const groups = isAll || groups_only === true;
  return {
    users: isAll || users_only === true,
    basicGroups: groups,
    supergroups: groups,
    broadcasts: isAll || broadcasts_only === true,
  };
}

/** The last message of the page before. */
async function pageAfter(call: UserCall, { offset_peer, offset_id }: Asked) {
  if (offset_id <= 0 || offset_peer._ === 'inputPeerEmpty') return undefined;
  return { peerId: await accessPeer(call, offset_peer), id: offset_id };
}
