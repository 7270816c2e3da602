import { rpcError } from '@suaka/domain';
import { accessPeerToSend } from '../access/access-media.ts';
import { accessPeer } from '../access/access-peer.ts';
import { handler } from '../handler.ts';
import { readMedia } from '../input/media.ts';
import { renderMedia } from '../render/media.ts';

/** Makes a file ready to be sent, as an album needs. Source: core.telegram.org/method/messages.uploadMedia */
export const uploadMedia = handler('messages.uploadMedia', { lane: 6, allow: 'user' }, async (call, params) => {
  if (params.business_connection_id !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  await accessPeer(call, params.peer);
  const media = await readMedia(call, params.media);
  await accessPeerToSend(call, params.peer, media);
  const rendered = renderMedia(call.services, media);
  if (rendered === undefined) throw rpcError('MEDIA_INVALID');
  return rendered;
});
