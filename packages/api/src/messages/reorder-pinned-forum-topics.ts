import { pinTopics } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessAsKeeper } from '../access/access-forum.ts';
import { handler, type UserCall } from '../handler.ts';
import { pinnedTopicsUpdates } from './pinned-topics-updates.ts';

/** Source: core.telegram.org/method/messages.reorderPinnedForumTopics */
export const reorderPinnedForumTopics = handler(
  'messages.reorderPinnedForumTopics',
  { lane: 1, allow: 'user' },
  (call, params) => orderTopicsIn(call, params.peer, params.order, params.force === true),
);

/** Those that are not named stay pinned below the others, unless `force` says that these are all. */
export async function orderTopicsIn(
  call: UserCall,
  forum: Tl<'InputPeer'> | Tl<'InputChannel'>,
  order: readonly number[],
  force: boolean,
) {
  const { card } = await accessAsKeeper(call, forum);
  const { messages } = call.services;
  const listed = force ? [] : await messages.facts.topics.list(card.id);
  const pinned = listed
    .filter(({ topic }) => topic.pinnedPlace !== undefined)
    .toSorted((one, other) => (one.topic.pinnedPlace ?? 0) - (other.topic.pinnedPlace ?? 0));
  const all = [...order, ...pinned.map(({ topic }) => topic.id)];
  return await pinnedTopicsUpdates(call, card.id, await pinTopics(messages, card.id, { order: all }, call.caller));
}
