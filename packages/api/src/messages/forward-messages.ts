import { forwardMessages as forward, rpcError, type BoxEvent } from '@suaka/domain';
import { accessPeer, accessPeerToWrite } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { renderUpdates } from '../render/events.ts';

/** Source: core.telegram.org/method/messages.forwardMessages */
export const forwardMessages = handler('messages.forwardMessages', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.schedule_date !== undefined || params.reply_to !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const { userId } = call.caller;
  const forwarded = await forward(
    call.services.messages,
    {
      userId,
      fromPeerId: await accessPeer(call, params.from_peer),
      toPeerId: await accessPeerToWrite(call, params.to_peer),
      ids: params.id,
      randomIds: params.random_id,
      isSilent: params.silent === true,
      dropAuthor: params.drop_author === true,
    },
    call.caller,
  );
  const events = forwarded.flatMap(({ sent: { id, message } }): BoxEvent[] =>
    message === undefined ? [] : [{ kind: 'message', pts: id, message }],
  );
  const ids = forwarded.map(({ randomId, sent }) => ({ id: sent.id, randomId }));
  return await renderUpdates(userId, events, call.services, ids);
});
