import type { PeerId, UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';

/** Who is in a basic group. */
export async function membersOfGroup(
  { chatStore, chatLimits }: Pick<MessageParts, 'chatStore' | 'chatLimits'>,
  chatId: PeerId,
): Promise<readonly UserId[]> {
  const limit = chatLimits.basicMembersMax;
  const { members } = await chatStore.list({ chatId, kind: 'recent', query: '', offset: 0, limit });
  return members.map(({ userId }) => userId);
}
