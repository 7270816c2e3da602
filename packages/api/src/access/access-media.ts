import { rpcError, type Media, type PeerId, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { isRecorded, rightToSend } from '../input/media-right.ts';
import { accessPeerToWrite } from './access-peer.ts';
import { accessPrivacy } from './access-privacy.ts';

/**
 * A chat to send something in that is known by now.
 * @throws as `accessPeerToWrite`; VOICE_MESSAGES_FORBIDDEN
 */
export async function accessPeerToSend(call: UserCall, peer: Tl<'InputPeer'>, media: Media): Promise<PeerId> {
  const id = await accessPeerToWrite(call, peer, rightToSend(media));
  if (id > 0 && isRecorded(media) && !(await accessPrivacy(call, id as UserId, 'voiceMessages'))) {
    throw rpcError('VOICE_MESSAGES_FORBIDDEN');
  }
  return id;
}
