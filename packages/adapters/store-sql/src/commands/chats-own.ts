import { newMember, type ChatStore, type Member } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { recordFor } from './accounts-tell.ts';
import { setReadInbox } from './boxes-read-history.ts';
import { isChannel } from './chats-append.ts';
import { memberIn, saveMember } from './chats-members.ts';
import { ensureDialog, readInboxMax } from './dialogs-read.ts';

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
  if (availableMinId !== undefined) yield* readUpTo(member);
  const event =
    availableMinId === undefined
      ? ({ kind: 'chat', chatId } as const)
      : ({ kind: 'availableMessages', channelId: chatId, availableMinId: member.availableMinId } as const);
  yield* recordFor([userId], nowS, event);
  return member;
}

/** What a member does not see, or what was said before they came, is not unread. */
export function* readUpTo({ chatId: peer, userId: box, joinedPts, availableMinId }: Member): Steps<void> {
  const max = Math.max(joinedPts, availableMinId);
  if (max === 0 || !isChannel(peer) || (yield* readInboxMax(box, peer)) >= max) return;
  yield* ensureDialog(box, peer);
  yield* run(setReadInbox({ box, peer, max }));
}
