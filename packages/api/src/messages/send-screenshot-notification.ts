import { appendMessage, destinationOf, nowSeconds, peerKind, rpcError, serviceUserId } from '@suaka/domain';
import { accessPeerToWrite } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { sentUpdates } from './sent-updates.ts';

/** Source: core.telegram.org/method/messages.sendScreenshotNotification */
export const sendScreenshotNotification = handler(
  'messages.sendScreenshotNotification',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { services, caller } = call;
    const { random_id: randomId, reply_to: replyTo } = params;
    if (randomId === 0n) throw rpcError('RANDOM_ID_EMPTY');
    const peerId = await accessPeerToWrite(call, params.peer);
    if (peerKind(peerId) !== 'user' || peerId === caller.userId || peerId === serviceUserId) {
      throw rpcError('PEER_ID_INVALID');
    }
    const replyToId =
      replyTo._ === 'inputReplyToMessage' && replyTo.reply_to_msg_id > 0 ? replyTo.reply_to_msg_id : undefined;
    const sent = await appendMessage(
      services.messages,
      {
        authorId: caller.userId,
        date: nowSeconds(services.clock),
        text: '',
        extra: { action: { kind: 'screenshotTaken' } },
        ...destinationOf(caller.userId, peerId),
        replyToId,
        randomId,
      },
      caller,
    );
    return await sentUpdates(call, peerId, [{ randomId, sent }]);
  },
);
