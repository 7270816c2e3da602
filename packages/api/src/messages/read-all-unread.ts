import { boxOf, readAllUnread as readAll } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { accessShownPeer } from '../access/access-shown-message.ts';
import type { UserCall } from '../handler.ts';

/** Looks at all that mentions the caller in a chat, or at all reactions to what the caller wrote there. */
export async function readAllUnread(
  call: UserCall,
  kind: 'mentions' | 'reactions',
  asked: { readonly peer: Tl<'InputPeer'>; readonly top_msg_id?: number | undefined },
): Promise<TlOf<'messages.affectedHistory'>> {
  const { userId } = call.caller;
  const { peerId } = await accessShownPeer(call, asked.peer);
  const reading = { userId, boxId: boxOf(userId, peerId), peerId, kind, topId: asked.top_msg_id };
  const { pts, ptsCount, offset } = await readAll(call.services.messages, reading, call.caller);
  return { _: 'messages.affectedHistory', pts, pts_count: ptsCount, offset };
}
