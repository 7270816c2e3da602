/** Chats by one number, as the Bot API numbers them: people above 0, basic groups below, channels far below. */
import type { TypePeer } from '../codec/generated/types.ts';

/** Channels and supergroups begin here. Source: core.telegram.org/api/bots/ids */
const CHANNEL_BASE = 1_000_000_000_000;

export type PeerKind = 'person' | 'group' | 'channel';

/** What a chat's number says of it; a supergroup is a channel here. */
export function peerKind(chatId: number): PeerKind {
  if (chatId >= 0) return 'person';
  return chatId > -CHANNEL_BASE ? 'group' : 'channel';
}

export function chatIdOfGroup(groupId: number): number {
  return -groupId;
}

export function chatIdOfChannel(channelId: number): number {
  return -CHANNEL_BASE - channelId;
}

/** The group's or channel's own id, as requests name it. */
export function bareIdOf(chatId: number): number {
  const kind = peerKind(chatId);
  if (kind === 'person') return chatId;
  return kind === 'group' ? -chatId : -chatId - CHANNEL_BASE;
}

/** The number of a peer; undefined where there is none. */
export function chatIdOf(peer: TypePeer | undefined): number | undefined {
  switch (peer?._) {
    case 'peerUser':
      return peer.user_id;
    case 'peerChat':
      return chatIdOfGroup(peer.chat_id);
    case 'peerChannel':
      return chatIdOfChannel(peer.channel_id);
    default:
      return undefined;
  }
}
