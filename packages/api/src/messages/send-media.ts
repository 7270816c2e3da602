import { rpcError, sendText } from '@suaka/domain';
import { accessPeerToSend } from '../access/access-media.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { readMedia } from '../input/media.ts';
import { wishesOf } from '../input/message-wishes.ts';
import { readReplyTo } from '../input/reply-to.ts';
import { readScheduleDate } from '../input/schedule-date.ts';
import { speakerIn } from '../input/speaker.ts';
import { rememberSticker } from './remember-sticker.ts';
import { sentUpdates } from './sent-updates.ts';

/** Source: core.telegram.org/method/messages.sendMedia */
export const sendMedia = handler('messages.sendMedia', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.quick_reply_shortcut !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  if (params.random_id === 0n) throw rpcError('RANDOM_ID_EMPTY');
  // Who may not even look does not get the server to decode an image.
  await accessPeer(call, params.peer);
  const media = await readMedia(call, params.media);
  const peerId = await accessPeerToSend(call, params.peer, media);
  const speaker = await speakerIn(call, params.peer, params.send_as);
  const sent = await sendText(
    call.services.messages,
    {
      authorId: call.caller.userId,
      peerId,
      text: params.message,
      entities: await readEntities(call, params.entities),
      replyTo: await readReplyTo(call, peerId, params.reply_to),
      isSilent: params.silent === true,
      extra: { ...speaker, media, ...wishesOf(params) },
      clearDraft: params.clear_draft === true,
      randomId: params.random_id,
      dueAt: await readScheduleDate(call, peerId, params),
    },
    call.caller,
  );
  await rememberSticker(call, media);
  return await sentUpdates(call, peerId, [{ randomId: params.random_id, sent }]);
});
