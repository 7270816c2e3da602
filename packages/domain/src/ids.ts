/**
 * Branded identifiers. A peer id is the Bot API's dialog id: users are positive, basic groups are
 * negative, channels start below -1,000,000,000,000, so that one number names any chat.
 * Source: core.telegram.org/api/bots/ids
 */
declare const brand: unique symbol;
type Brand<Name extends string> = number & { readonly [brand]: Name };

export type UserId = Brand<'UserId'> & PeerId;
export type ChatId = Brand<'ChatId'>;
export type ChannelId = Brand<'ChannelId'>;
/** A Bot API dialog id: any user, basic group or channel. */
export type PeerId = number & { readonly [peerBrand]: true };
declare const peerBrand: unique symbol;
/** The id of a message inside one box: the pts of the event that brought it. */
export type MessageId = Brand<'MessageId'>;
/** A position in a message box. */
export type Pts = Brand<'Pts'>;
/** The sequence number of a stored content, shared by all boxes that show it. */
export type ContentSeq = Brand<'ContentSeq'>;

/** The service account "Suaka": sends log-in codes, welcomes, carries announcements. */
export const serviceUserId = 777_000 as UserId;
/** The box of those who are not signed in yet: nothing is stored in it, it only carries hints. */
export const doorBox = 0 as PeerId;
/** Ids below this are reserved for the installation's own accounts. */
export const firstUserId = 10_000_000;
export const userIdMax = 2 ** 40 - 1;
export const chatIdMax = 999_999_999_999;
export const channelIdMax = 997_852_516_352;
/** Ids of groups and channels begin here; each data centre takes every 128th, as of users. */
export const firstChatId = 1_000_000;
export const firstChannelId = 1_000_000_000;
const channelShift = 1_000_000_000_000;

export type PeerKind = 'user' | 'chat' | 'channel';

export function peerKind(peer: PeerId): PeerKind {
  if (peer > 0) return 'user';
  return peer > -channelShift ? 'chat' : 'channel';
}

export const peerOfChat = (chat: ChatId): PeerId => -chat as PeerId;
export const peerOfChannel = (channel: ChannelId): PeerId => (-channelShift - channel) as PeerId;
export const chatOfPeer = (peer: PeerId): ChatId => -peer as ChatId;
export const channelOfPeer = (peer: PeerId): ChannelId => (-channelShift - peer) as ChannelId;
