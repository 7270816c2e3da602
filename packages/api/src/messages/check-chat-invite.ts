import { ChatFlag, hasChatFlag, openInvite, peerKind, type ChatCard, type Invite, type UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { standingIn } from '../access/access-chat.ts';
import { handler, type UserCall } from '../handler.ts';
import { renderChats } from '../render/peers.ts';
import { renderPhoto } from '../render/photo.ts';
import { renderUsers } from '../render/users.ts';

/** Members whom whoever was invited is shown: those that they know. */
const shownMax = 5;

/** Source: core.telegram.org/method/messages.checkChatInvite */
export const checkChatInvite = handler('messages.checkChatInvite', { lane: 2, allow: 'user' }, async (call, params) => {
  const { invite, card } = await openInvite(call.services.messages, params.hash);
  const { standing } = await standingIn(call, card);
  if (standing.isIn) {
    const [chat] = await renderChats(call.services, call.caller.userId, [card.id]);
    if (chat !== undefined) return { _: 'chatInviteAlready', chat };
  }
  return await preview(call, card, invite);
});

async function preview(call: UserCall, card: ChatCard, invite: Invite): Promise<TlOf<'chatInvite'>> {
  const { services, caller } = call;
  const has = (flag: number): true | undefined => hasChatFlag(card, flag) || undefined;
  const known = has(ChatFlag.broadcast) === true ? [] : await acquaintances(call, card);
  return {
    _: 'chatInvite',
    channel: peerKind(card.id) === 'channel' || undefined,
    broadcast: has(ChatFlag.broadcast),
    megagroup: has(ChatFlag.megagroup),
    public: card.username !== undefined || undefined,
    request_needed: invite.needsRequest || undefined,
    title: card.title,
    about: card.about === '' ? undefined : card.about,
    photo: card.photo === undefined ? { _: 'photoEmpty', id: 0n } : renderPhoto(services, card.photo),
    participants_count: card.memberCount,
    participants: known.length === 0 ? undefined : await renderUsers(services, caller.userId, known),
    color: Math.abs(card.id) % 7,
  };
}

async function acquaintances({ services, caller }: UserCall, card: ChatCard): Promise<readonly UserId[]> {
  if (hasChatFlag(card, ChatFlag.participantsHidden)) return [];
  const query = { chatId: card.id, kind: 'contacts', query: '', offset: 0, limit: shownMax } as const;
  const { members } = await services.messages.chatStore.list({ ...query, viewerId: caller.userId });
  return members.map(({ userId }) => userId);
}
