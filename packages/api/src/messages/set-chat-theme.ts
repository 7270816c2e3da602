import { rpcError, setChatTheme } from '@suaka/domain';
import { accessPrivateChat } from '../access/access-private-chat.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/messages.setChatTheme */
export const messagesSetChatTheme = handler(
  'messages.setChatTheme',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { caller, services } = call;
    // A theme out of a gift needs gifts.
    if (params.theme._ === 'inputChatThemeUniqueGift') throw rpcError('METHOD_NOT_IMPLEMENTED');
    const emoticon = params.theme._ === 'inputChatTheme' ? params.theme.emoticon : '';
    const peerId = await accessPrivateChat(call, params.peer);
    const doer = { userId: caller.userId, origin: caller };
    const { id, message } = await setChatTheme(services.extras, doer, peerId, emoticon);
    const events = message === undefined ? [] : [{ kind: 'message', pts: id, message } as const];
    return await renderUpdates(caller.userId, caller.userId, events, services, { peers: [peerId] });
  },
);
