import {
  isBannedAt,
  newMember,
  rpcError,
  type AdminLogAction,
  type ChatCard,
  type ChatChanged,
  type Joining,
  type Member,
  type UserId,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { logActions } from './admin-log-write.ts';
import { boxHead } from './boxes-head.ts';
import { isChannel } from './chats-append.ts';
import { chatById } from './chats-card.ts';
import { handMessages } from './chats-hand.ts';
import { countChatsOf, memberIn, saveMember } from './chats-members.ts';
import { readUpTo } from './chats-own.ts';
import { saveCard } from './chats-save.ts';
import { membersChanged, say } from './chats-tell.ts';

/** Lets people in who are not in yet and may come. */
export function* joinChat(joining: Joining, context: WriteContext): Steps<ChatChanged> {
  return yield* letIn(joining, context, (member) =>
    joining.inviterId === undefined ? { kind: 'join' } : { kind: 'invite', member },
  );
}

/** The same, with what the log of a channel tells of each of them. */
export function* letIn(
  joining: Joining,
  context: WriteContext,
  logged: (member: Member) => AdminLogAction,
): Steps<ChatChanged> {
  const { chatId, nowS } = joining;
  const card = yield* chatById(chatId);
  const members = yield* newcomers(card, joining);
  if (card.memberCount + members.length > joining.membersMax) throw rpcError('USERS_TOO_MUCH');
  for (const member of members) {
    yield* saveMember(member);
    yield* readUpTo(member);
    const actorId: UserId = joining.inviterId ?? member.userId;
    yield* logActions(chatId, actorId, nowS, [logged(member)]);
  }
  const after = { ...card, memberCount: card.memberCount + members.length, version: card.version + 1 };
  yield* saveCard(after);
  const deliveries = yield* handMessages(joining, members, context);
  const appended = yield* say(chatId, joining.message, context);
  return { ...(yield* membersChanged(after, appended, members, nowS)), deliveries };
}

function* newcomers({ id: chatId, creatorId }: ChatCard, joining: Joining): Steps<Member[]> {
  const { nowS, inviterId, viaRequest, chatsOfUserMax } = joining;
  const joinedPts = isChannel(chatId) ? yield* boxHead({ boxId: chatId }) : 0;
  const members: Member[] = [];
  let refusal: 'USER_ALREADY_PARTICIPANT' | 'USER_KICKED' = 'USER_ALREADY_PARTICIPANT';
  for (const userId of new Set(joining.userIds)) {
    const known = yield* memberIn(chatId, userId);
    if (known?.isIn === true) continue;
    if (known !== undefined && isBannedAt(known, nowS)) {
      refusal = 'USER_KICKED';
      continue;
    }
    if (chatsOfUserMax !== undefined && (yield* countChatsOf(userId)) >= chatsOfUserMax) {
      throw rpcError(inviterId === undefined ? 'CHANNELS_TOO_MUCH' : 'USER_CHANNELS_TOO_MUCH');
    }
    const member = known ?? newMember(chatId, userId, nowS);
    // A creator who comes back is the creator again.
    const adminRights = userId === creatorId ? 0 : undefined;
    members.push({
      ...unbanned(member, nowS),
      isIn: true,
      joinedAt: nowS,
      joinedPts,
      inviterId,
      viaRequest,
      adminRights,
    });
  }
  if (members.length === 0) throw rpcError(refusal);
  return members;
}

/** A ban that is over leaves nothing behind; a restriction that lasts comes back with its owner. */
const unbanned = (member: Member, nowS: number): Member =>
  member.bannedUntil > 0 && member.bannedUntil <= nowS
    ? { ...member, bannedRights: 0, bannedUntil: 0, bannedBy: undefined }
    : member;
