import { rpcError, sendAlbum, type AlbumItem } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessPeerToSend } from '../access/access-media.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler, type UserCall } from '../handler.ts';
import { readEntities } from '../input/entities.ts';
import { readMedia } from '../input/media.ts';
import { wishesOf } from '../input/message-wishes.ts';
import { readReplyTo } from '../input/reply-to.ts';
import { readScheduleDate } from '../input/schedule-date.ts';
import { speakerIn } from '../input/speaker.ts';
import { sentUpdates } from './sent-updates.ts';

/** Source: core.telegram.org/method/messages.sendMultiMedia */
export const sendMultiMedia = handler('messages.sendMultiMedia', { lane: 1, allow: 'user' }, async (call, params) => {
  if (params.quick_reply_shortcut !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  const peerId = await accessPeer(call, params.peer);
  const items = await Promise.all(params.multi_media.map((item) => readItem(call, params.peer, item)));
  const speaker = await speakerIn(call, params.peer, params.send_as);
  const sendings = await sendAlbum(
    call.services.messages,
    {
      authorId: call.caller.userId,
      peerId,
      items,
      replyTo: await readReplyTo(call, peerId, params.reply_to),
      isSilent: params.silent === true,
      extra: { ...speaker, ...wishesOf(params) },
      clearDraft: params.clear_draft === true,
      dueAt: await readScheduleDate(call, peerId, params),
    },
    call.services.random,
    call.caller,
  );
  return await sentUpdates(call, peerId, sendings);
});

async function readItem(call: UserCall, peer: Tl<'InputPeer'>, item: Tl<'InputSingleMedia'>): Promise<AlbumItem> {
  const kind = item.media._;
  // Files are made ready one by one with messages.uploadMedia first.
  if (kind !== 'inputMediaPhoto' && kind !== 'inputMediaDocument') throw rpcError('MEDIA_INVALID');
  const media = await readMedia(call, item.media);
  await accessPeerToSend(call, peer, media);
  const entities = await readEntities(call, item.entities);
  return { randomId: item.random_id, media, text: item.message, entities };
}
