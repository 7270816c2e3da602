import { ChatFlag, hasChatFlag, type PeerId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessAdminRight, accessAsMember, accessChat, accessMemberRight } from './access-chat.ts';
import { accessPeer, isChatInput } from './access-peer.ts';

/**
 * A chat in which the caller may pin messages: in a broadcast channel whoever edits its posts may, in a
 * group its members unless it is forbidden to them, in a chat of two both.
 *
 * @throws as `accessPeer`; CHAT_ADMIN_REQUIRED
 * Source: core.telegram.org/api/pin
 */
export async function accessToPin(call: UserCall, input: Tl<'InputPeer'>): Promise<PeerId> {
  if (!isChatInput(input)) return await accessPeer(call, input);
  const access = await accessChat(call, input);
  if (hasChatFlag(access.card, ChatFlag.broadcast)) {
    return accessAdminRight(accessAsMember(access), 'edit_messages').card.id;
  }
  return accessMemberRight(access, 'pin_messages').card.id;
}
