import { createTopic, rpcError } from '@suaka/domain';
import type { Params, Tl } from '@suaka/tl';
import { accessToMakeTopics } from '../access/access-forum.ts';
import { handler, type UserCall } from '../handler.ts';
import { speakerOf } from '../input/speaker.ts';
import { sentUpdates } from './sent-updates.ts';

type Wish = Omit<Params<'messages.createForumTopic'>, '_' | 'peer'>;

/** Source: core.telegram.org/method/messages.createForumTopic */
export const createForumTopic = handler('messages.createForumTopic', { lane: 1, allow: 'user' }, (call, params) =>
  createTopicIn(call, params.peer, params),
);

/** @throws as `accessToMakeTopics`, `createTopic` */
export async function createTopicIn(call: UserCall, forum: Tl<'InputPeer'> | Tl<'InputChannel'>, wish: Wish) {
  if (wish.title_missing === true) throw rpcError('METHOD_NOT_IMPLEMENTED');
  if (wish.random_id === 0n) throw rpcError('RANDOM_ID_EMPTY');
  const access = await accessToMakeTopics(call, forum);
  const boxId = access.card.id;
  const sent = await createTopic(
    call.services.messages,
    {
      boxId,
      userId: call.caller.userId,
      title: wish.title,
      iconColor: wish.icon_color,
      iconEmojiId: wish.icon_emoji_id === undefined ? undefined : `${wish.icon_emoji_id}`,
      randomId: wish.random_id,
      extra: await speakerOf(call, access, wish.send_as),
    },
    call.caller,
  );
  return await sentUpdates(call, boxId, [{ randomId: wish.random_id, sent }]);
}
