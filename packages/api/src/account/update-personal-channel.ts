import { ChatFlag, hasChatFlag, rpcError, setPersonalChannel } from '@suaka/domain';
import { accessChannel } from '../access/access-chat.ts';
import { handler } from '../handler.ts';

/** Only a public channel of one's own. Source: core.telegram.org/method/account.updatePersonalChannel */
export const accountUpdatePersonalChannel = handler(
  'account.updatePersonalChannel',
  { lane: 2, allow: 'user' },
  async (call, { channel }) => {
    const { life } = call.services;
    const by = { userId: call.caller.userId, origin: call.caller };
    if (channel._ === 'inputChannelEmpty') {
      await setPersonalChannel(life, by, undefined);
      return true;
    }
    const { card } = await accessChannel(call, channel);
    const isOwn = card.creatorId === call.caller.userId && hasChatFlag(card, ChatFlag.broadcast);
    if (!isOwn || card.username === undefined) throw rpcError('CHANNEL_INVALID');
    await setPersonalChannel(life, by, card.id);
    return true;
  },
);
