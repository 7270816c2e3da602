import { changeChat, ChatFlag, createChannel, openForum, rpcError } from '@suaka/domain';
import { handler } from '../handler.ts';
import { chatPartsOf, createdUpdates } from './created-updates.ts';

/** Source: core.telegram.org/method/channels.createChannel */
export const createChannelHandler = handler(
  'channels.createChannel',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    if (params.geo_point !== undefined || params.for_import === true) {
      throw rpcError('METHOD_NOT_IMPLEMENTED');
    }
    if (params.broadcast === params.megagroup) throw rpcError('CHANNEL_INVALID');
    if (params.forum === true && params.megagroup !== true) throw rpcError('CHANNEL_INVALID');
    const created = await createChannel(
      chatPartsOf(call),
      {
        creatorId: call.caller.userId,
        title: params.title,
        about: params.about,
        isBroadcast: params.broadcast === true,
        ttlS: params.ttl_period ?? 0,
      },
      call.caller,
    );
    if (params.forum !== true) return await createdUpdates(call, created);
    const { messages } = call.services;
    const actorId = call.caller.userId;
    await openForum(messages, created.card, actorId);
    await changeChat(messages, { card: created.card, actorId, patch: { setFlags: ChatFlag.forum } }, call.caller);
    return await createdUpdates(call, created);
  },
);
