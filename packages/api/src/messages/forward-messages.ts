import { forwardMessages as forward, positiveLong } from '@suaka/domain';
import type { Params, Tl } from '@suaka/tl';
import { namesOfHidden } from '../access/access-forwards.ts';
import { accessPeerToCopy, accessPeerToWrite } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { wishesOf } from '../input/message-wishes.ts';
import { readReplyTo } from '../input/reply-to.ts';
import { readScheduleDate } from '../input/schedule-date.ts';
import { speakerIn } from '../input/speaker.ts';
import { sentUpdates } from './sent-updates.ts';

/** Source: core.telegram.org/method/messages.forwardMessages */
export const forwardMessages = handler('messages.forwardMessages', { lane: 1, allow: 'user' }, async (call, params) => {
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
      dropCaptions: params.drop_media_captions === true,
      replyTo: await readReplyTo(call, toPeerId, replyToOf(params)),
      newAlbum: () => positiveLong(call.services.random).toString(),
      nameOfHidden: (authors) => namesOfHidden(call, authors),
      dueAt: await readScheduleDate(call, toPeerId, params),
      extra: { ...(await speakerIn(call, params.to_peer, params.send_as)), ...wishesOf(params) },
    },
    call.caller,
  );
  return await sentUpdates(call, toPeerId, forwarded);
});

/** A thread alone is named by the message that it begins with. */
const replyToOf = ({ reply_to, top_msg_id }: Params<'messages.forwardMessages'>): Tl<'InputReplyTo'> | undefined =>
  reply_to === undefined && top_msg_id !== undefined
    ? { _: 'inputReplyToMessage', reply_to_msg_id: top_msg_id }
    : reply_to;
