import { forwardMessages as forward, rpcError } from '@suaka/domain';
import { namesOfHidden } from '../access/access-forwards.ts';
import { accessPeerToCopy, accessPeerToWrite } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readScheduleDate } from '../input/schedule-date.ts';
import { speakerIn } from '../input/speaker.ts';
import { sentUpdates } from './sent-updates.ts';

/** Source: core.telegram.org/method/messages.forwardMessages */
export const forwardMessages = handler('messages.forwardMessages', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.reply_to !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const toPeerId = await accessPeerToWrite(call, params.to_peer);
  const forwarded = await forward(
    call.services.messages,
    {
      userId: call.caller.userId,
      fromPeerId: await accessPeerToCopy(call, params.from_peer),
      toPeerId,
      ids: params.id,
      randomIds: params.random_id,
      isSilent: params.silent === true,
      dropAuthor: params.drop_author === true,
      nameOfHidden: (authors) => namesOfHidden(call, authors),
      dueAt: await readScheduleDate(call, toPeerId, params),
      extra: await speakerIn(call, params.to_peer, params.send_as),
    },
    call.caller,
  );
  return await sentUpdates(call, toPeerId, forwarded);
});
