import { deleteMessages as deleteFromBoxes, mayAsAdmin, peerKind } from '@suaka/domain';
import { standingIn } from '../access/access-chat.ts';
import { handler, type UserCall } from '../handler.ts';
import { renderAffected } from '../render/affected.ts';

/** Source: core.telegram.org/method/messages.deleteMessages */
export const deleteMessages = handler('messages.deleteMessages', { lane: 1, allow: 'user' }, async (call, params) => {
  const { messages } = call.services;
  const boxId = call.caller.userId;
  const kept = params.revoke === true ? await foreignInGroups(call, params.id) : new Set<number>();
  const forAll = params.id.filter((id) => !kept.has(id));
  const revoked = { boxId, ids: forAll, revoke: params.revoke === true };
  const done = kept.size > 0 && forAll.length === 0 ? undefined : await deleteFromBoxes(messages, revoked, call.caller);
  if (kept.size === 0 && done !== undefined) return renderAffected(done);
  const own = await deleteFromBoxes(messages, { boxId, ids: [...kept], revoke: false }, call.caller);
  return renderAffected({ pts: own.pts, ptsCount: own.ptsCount + (done?.ptsCount ?? 0) });
});

/** What others wrote in a group goes for all only at the word of an admin: else it goes for oneself. */
async function foreignInGroups(call: UserCall, ids: readonly number[]): Promise<Set<number>> {
  const { boxes, chats, limits } = call.services.messages;
  const kept = new Set<number>();
  for (const { id, peerId, content } of await boxes.messages(
    call.caller.userId,
    ids.slice(0, limits.messagesPerCallMax),
  )) {
    if (peerKind(peerId) !== 'chat' || content.authorId === call.caller.userId) continue;
    const card = await chats.find(peerId);
    if (card === undefined || !mayAsAdmin((await standingIn(call, card)).standing, 'delete_messages')) kept.add(id);
  }
  return kept;
}
