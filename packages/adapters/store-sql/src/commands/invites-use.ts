import {
  isUsable,
  rpcError,
  type ChatChanged,
  type ChatMessage,
  type InviteImported,
  type Importing,
  type PeerId,
  type RequestAnswer,
  type RequestsAnswered,
  type UserId,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { letIn } from './chats-join.ts';
import { memberIn } from './chats-members.ts';
import { findInvite, saveInvite } from './invites-rows.ts';
import { addRequest, recordUse, requesters, requestsChanged, takeRequest } from './invites-requests.ts';

/** Lets in whoever opens a link, or puts them among those who ask. The count and the coming are one. */
export function* importInvite(importing: Importing, context: WriteContext): Steps<InviteImported> {
  const { hash, userId, nowS } = importing;
  const invite = yield* findInvite({ hash });
  if (invite === undefined || !isUsable(invite, nowS)) throw rpcError('INVITE_HASH_EXPIRED');
  const { chatId } = invite;
  if (invite.needsRequest) {
    yield* refuseMembers(chatId, userId);
    return { kind: 'requested', requests: yield* addRequest({ chatId, userId, hash, nowS }) };
  }
  const joining = { ...importing, chatId, userIds: [userId], inviterId: undefined, viaRequest: false };
  const changed = yield* letIn(joining, context, () => ({ kind: 'joinByInvite', invite }));
  yield* saveInvite({ ...invite, usage: invite.usage + 1 });
  yield* recordUse({ chatId, userId, hash, nowS, approvedBy: null });
  return { kind: 'joined', changed };
}

function* refuseMembers(chatId: PeerId, userId: UserId): Steps<void> {
  const member = yield* memberIn(chatId, userId);
  if (member?.isIn === true) throw rpcError('USER_ALREADY_PARTICIPANT');
}

/** Lets people in who ask to, or turns them away. */
export function* answerRequests(answer: RequestAnswer, context: WriteContext): Steps<RequestsAnswered> {
  const { chatId, nowS, actorId } = answer;
  const asking = yield* requesters(chatId, answer.userId, answer.hash, answer.limit);
  const joined: ChatChanged[] = [];
  for (const userId of asking) {
    const hash = yield* takeRequest(chatId, userId);
    // Whoever was let in by other means meanwhile only leaves the list.
    if (hash === undefined || !answer.isApproved || (yield* memberIn(chatId, userId))?.isIn === true) continue;
    const invite = yield* findInvite({ hash });
    const joining = {
      ...answer,
      userIds: [userId],
      inviterId: undefined,
      viaRequest: true,
      message: answer.isTold ? joinedByRequest(userId, nowS) : undefined,
    };
    joined.push(yield* letIn(joining, context, () => ({ kind: 'joinByRequest', invite, approvedBy: actorId })));
    if (invite !== undefined) yield* saveInvite({ ...invite, usage: invite.usage + 1 });
    yield* recordUse({ chatId, userId, hash, nowS, approvedBy: actorId });
  }
  return { joined, requests: yield* requestsChanged(chatId, nowS) };
}

const joinedByRequest = (authorId: UserId, date: number): ChatMessage => ({
  authorId,
  date,
  text: '',
  extra: { action: { kind: 'chatJoinedByRequest' } },
});
