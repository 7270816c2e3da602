import { ChatFlag, fold, hasChatFlag, nowSeconds, rpcError, type MemberQuery } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { accessChannel, type ChatAccess } from '../access/access-chat.ts';
import { accessAsAdmin } from '../access/access-chat-kind.ts';
import { handler } from '../handler.ts';
import { maySeeMembers } from '../render/chat-full.ts';
import { peersOfMembers, renderChannelParticipant } from '../render/participant.ts';
import { renderPeers } from '../render/peers.ts';

/** Members of one page. */
const pageMax = 200;
/** How far one pages through a chat; further on members are searched for. */
const offsetMax = 10_000;

/** Source: core.telegram.org/method/channels.getParticipants */
export const getParticipants = handler('channels.getParticipants', { lane: 2, allow: 'user' }, async (call, params) => {
  const access = await accessChannel(call, params.channel);
  const { filter, offset, limit } = params;
  if (offset < 0 || limit < 0) throw rpcError('LIMIT_INVALID');
  checkSight(access, filter);
  const { caller, services } = call;
  const { members, count } = await services.messages.chatStore.list({
    chatId: access.card.id,
    ...queryOf(filter),
    viewerId: caller.userId,
    offset: Math.min(offset, offsetMax),
    limit: Math.min(limit, pageMax),
  });
  const sight = { viewer: caller.userId, nowS: nowSeconds(services.clock) };
  return {
    _: 'channels.channelParticipants',
    count,
    participants: members.map((member) => renderChannelParticipant(access.card, member, sight)),
    ...(await renderPeers(services, caller.userId, [access.card.id, ...peersOfMembers(members)])),
  };
});

/** Those who were shut out or restricted are the admins' affair; admins themselves are seen by all members. */
function checkSight(access: ChatAccess, filter: Tl<'ChannelParticipantsFilter'>): void {
  switch (filter._) {
    case 'channelParticipantsKicked':
    case 'channelParticipantsBanned':
      accessAsAdmin(access);
      return;
    case 'channelParticipantsAdmins':
    case 'channelParticipantsBots':
      if (hasChatFlag(access.card, ChatFlag.broadcast)) accessAsAdmin(access);
      return;
    default:
      if (!maySeeMembers(access)) throw rpcError('CHAT_ADMIN_REQUIRED');
  }
}

/** What a filter asks the store for. Source: core.telegram.org/type/ChannelParticipantsFilter */
function queryOf(filter: Tl<'ChannelParticipantsFilter'>): Pick<MemberQuery, 'kind' | 'query'> {
  switch (filter._) {
    case 'channelParticipantsAdmins':
      return { kind: 'admins', query: '' };
    case 'channelParticipantsBots':
      return { kind: 'bots', query: '' };
    case 'channelParticipantsKicked':
      return { kind: 'banned', query: fold(filter.q) };
    case 'channelParticipantsBanned':
      return { kind: 'restricted', query: fold(filter.q) };
    case 'channelParticipantsContacts':
      return { kind: 'contacts', query: fold(filter.q) };
    case 'channelParticipantsSearch':
      return { kind: 'recent', query: fold(filter.q) };
    case 'channelParticipantsMentions':
      return { kind: 'recent', query: fold(filter.q ?? '') };
    case 'channelParticipantsRecent':
      break;
  }
  return { kind: 'recent', query: '' };
}
