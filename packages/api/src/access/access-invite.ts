import { rpcError, type Invite } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { inviteHash } from '../render/chat-invite.ts';
import { accessToInvite } from './access-chat-kind.ts';
import type { ChatAccess } from './access-chat.ts';

/**
 * A link of a chat that the caller may look after: one's own, or as the creator any.
 * @throws INVITE_HASH_EXPIRED where the chat has no such link; as `accessToInvite`
 */
export async function accessInvite(
  call: UserCall,
  peer: Tl<'InputPeer'>,
  link: string,
): Promise<ChatAccess & { readonly invite: Invite }> {
  const access = await accessToInvite(call, peer);
  const invite = await call.services.messages.chatStore.invites.find(inviteHash(link));
  if (invite?.chatId !== access.card.id) throw rpcError('INVITE_HASH_EXPIRED');
  if (invite.adminId !== call.caller.userId && !access.standing.isCreator) throw rpcError('CHAT_ADMIN_REQUIRED');
  return { ...access, invite };
}
