import { checkChannelName, peerOfChannel, type ChannelId } from '@suaka/domain';
import { accessAsMember, accessChannel } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';

/** A channel that is still to be made is named as empty. Source: core.telegram.org/method/channels.checkUsername */
export const checkUsername = handler('channels.checkUsername', { lane: 2, allow: 'user' }, async (call, params) => {
  const { channel, username } = params;
  const id =
    channel._ === 'inputChannelEmpty'
      ? peerOfChannel(0 as ChannelId)
      : accessAsCreator(accessAsMember(await accessChannel(call, channel))).card.id;
  await checkChannelName(call.services.messages, { id }, username);
  return true;
});
