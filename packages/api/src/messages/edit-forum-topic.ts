import { editTopic, generalTopicId, rpcError } from '@suaka/domain';
import type { Params, Tl } from '@suaka/tl';
import { accessToEditTopic } from '../access/access-forum.ts';
import { changeUpdates } from '../channels/change-updates.ts';
import { handler, type UserCall } from '../handler.ts';
import { speakerOf } from '../input/speaker.ts';

type Wish = Omit<Params<'messages.editForumTopic'>, '_' | 'peer'>;

/** Source: core.telegram.org/method/messages.editForumTopic */
export const editForumTopic = handler('messages.editForumTopic', { lane: 1, allow: 'user' }, (call, params) =>
  editTopicIn(call, params.peer, params),
);

/** @throws as `accessToEditTopic`, `editTopic`; TOPIC_ID_INVALID where another than the general topic is to be hidden */
export async function editTopicIn(call: UserCall, forum: Tl<'InputPeer'> | Tl<'InputChannel'>, wish: Wish) {
  const { access, topic } = await accessToEditTopic(call, forum, wish.topic_id);
  if (wish.hidden !== undefined && topic.id !== generalTopicId) throw rpcError('TOPIC_ID_INVALID');
  const patch = {
    title: wish.title,
    // The emoji 0 takes the one before away.
    iconEmojiId:
      wish.icon_emoji_id === undefined ? undefined : wish.icon_emoji_id === 0n ? '' : `${wish.icon_emoji_id}`,
    isClosed: wish.closed,
    isHidden: wish.hidden,
  };
  const change = { topic, userId: call.caller.userId, patch, extra: await speakerOf(call, access) };
  const sent = await editTopic(call.services.messages, change, call.caller);
  return await changeUpdates(call, access.card.id, sent);
}
