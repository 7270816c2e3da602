import { leaveChat } from '../chats/join-chat.ts';
import { RpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';

/** No session: everybody is told. */
const nobody = { authKeyId: 0n, sessionId: 0n };

/** Takes the leave of someone whose account ends, from each group and channel. */
export async function leaveAllChats(parts: MessageParts, userId: UserId): Promise<void> {
  const cards = await parts.chats.findAll(await parts.chatStore.chatsOf(userId));
  for (const card of cards) {
    try {
      await leaveChat(parts, { card, userId }, nobody);
    } catch (error) {
      // Removed or gone meanwhile: all the better.
      if (!(error instanceof RpcError)) throw error;
    }
  }
}
