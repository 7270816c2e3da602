import { pinTopics } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessAsKeeper } from '../access/access-forum.ts';
import { handler, type UserCall } from '../handler.ts';
import { pinnedTopicsUpdates } from './pinned-topics-updates.ts';

/** Source: core.telegram.org/method/messages.updatePinnedForumTopic */
export const updatePinnedForumTopic = handler(
  'messages.updatePinnedForumTopic',
  { lane: 1, allow: 'user' },
  (call, params) => pinTopicIn(call, params.peer, { id: params.topic_id, isPinned: params.pinned }),
);

/** @throws as `accessAsKeeper`, `pinTopics` */
export async function pinTopicIn(
  call: UserCall,
  forum: Tl<'InputPeer'> | Tl<'InputChannel'>,
  one: { readonly id: number; readonly isPinned: boolean },
) {
  const { card } = await accessAsKeeper(call, forum);
  const order = await pinTopics(call.services.messages, card.id, { one }, call.caller);
  return await pinnedTopicsUpdates(call, card.id, order);
}
