import { newMember, type ChatStore, type Member } from '@suaka/domain';
import type { Steps } from '../command.ts';
import { recordFor } from './accounts-tell.ts';
import { memberIn, saveMember } from './chats-members.ts';

/** Changes what concerns nobody but the member. */
export function* setOwnView(own: Parameters<ChatStore['setOwn']>[0]): Steps<Member> {
  const { chatId, userId, sendAs, availableMinId, nowS } = own;
  const known = (yield* memberIn(chatId, userId)) ?? newMember(chatId, userId, nowS);
  const member: Member = {
    ...known,
    sendAs: sendAs === undefined ? known.sendAs : (sendAs ?? undefined),
    availableMinId: Math.max(known.availableMinId, availableMinId ?? 0),
  };
  yield* saveMember(member);
  const event =
    availableMinId === undefined
      ? ({ kind: 'chat', chatId } as const)
      : ({ kind: 'availableMessages', channelId: chatId, availableMinId: member.availableMinId } as const);
  yield* recordFor([userId], nowS, event);
  return member;
}
