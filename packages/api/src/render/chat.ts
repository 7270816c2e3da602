import {
  ChatFlag,
  channelOfPeer,
  chatOfPeer,
  hasChatFlag,
  peerKind,
  standingOf,
  type ChatCard,
  type Member,
  type UserId,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { renderColor } from './color.ts';
import { renderEmojiStatus } from './emoji-status.ts';
import { renderChatPhoto } from './chat-photo.ts';
import { renderAdminRights, renderBannedRights } from './chat-rights.ts';
import { everyone } from './everyone.ts';

/** What someone looks at a chat with. */
export interface ChatSight {
  readonly viewer: UserId;
  readonly member: Member | undefined;
  readonly nowS: number;
  /** Where pictures are kept. */
  readonly dcId: number;
}

/** A group or channel as a viewer may see it. Source: core.telegram.org/type/Chat */
export function renderChat(card: ChatCard, sight: ChatSight): Tl<'Chat'> {
  return peerKind(card.id) === 'chat' ? basicGroup(card, sight) : channel(card, sight);
}

function basicGroup(card: ChatCard, { viewer, member, nowS, dcId }: ChatSight): Tl<'Chat'> {
  const id = chatOfPeer(card.id);
  const standing = standingOf(card, member, viewer, nowS);
  // Someone who was removed sees nothing of it any more; who left may come back.
  if (member === undefined || standing.isBanned) return { _: 'chatForbidden', id, title: card.title };
  const { migratedTo } = card;
  return {
    _: 'chat',
    creator: card.creatorId === viewer || undefined,
    left: !standing.isIn || undefined,
    deactivated: hasChatFlag(card, ChatFlag.deactivated) || undefined,
    noforwards: hasChatFlag(card, ChatFlag.noForwards) || undefined,
    id,
    title: card.title,
    photo: renderChatPhoto(card.photo, dcId),
    participants_count: card.memberCount,
    date: member.joinedAt,
    version: card.version,
    migrated_to:
      migratedTo === undefined
        ? undefined
        : { _: 'inputChannel', channel_id: channelOfPeer(migratedTo), access_hash: card.accessHash },
    admin_rights: standing.isAdmin ? renderAdminRights(standing.adminRights) : undefined,
    default_banned_rights: renderBannedRights(card.defaultBanned),
  };
}

function channel(card: ChatCard, { viewer, member, nowS, dcId }: ChatSight): Tl<'Chat'> {
  const id = channelOfPeer(card.id);
  const isShared = viewer === everyone;
  const standing = standingOf(card, member, viewer, nowS);
  const has = (flag: number): true | undefined => hasChatFlag(card, flag) || undefined;
  const kinds = { broadcast: has(ChatFlag.broadcast), megagroup: has(ChatFlag.megagroup) };
  const { accessHash: access_hash, title } = card;
  if (has(ChatFlag.deactivated) === true) return { _: 'channelForbidden', ...kinds, id, access_hash, title };
  if (standing.isBanned) {
    const until_date = member?.bannedUntil === 0 ? undefined : member?.bannedUntil;
    return { _: 'channelForbidden', ...kinds, id, access_hash, title, until_date };
  }
  const own = member?.bannedRights ?? 0;
  return {
    _: 'channel',
    ...kinds,
    min: isShared || undefined,
    creator: (card.creatorId === viewer && standing.isIn) || undefined,
    left: (!isShared && !standing.isIn) || undefined,
    signatures: has(ChatFlag.signatures),
    signature_profiles: has(ChatFlag.signatureProfiles),
    has_link: (card.linkedId !== undefined && has(ChatFlag.broadcast)) || undefined,
    slowmode_enabled: card.slowModeS > 0 || undefined,
    noforwards: has(ChatFlag.noForwards),
    join_to_send: has(ChatFlag.joinToSend),
    join_request: has(ChatFlag.joinRequest),
    forum: has(ChatFlag.forum),
    forum_tabs: has(ChatFlag.forumTabs),
    id,
    access_hash,
    title,
    username: card.username,
    usernames: usernamesOf(card),
    photo: renderChatPhoto(card.photo, dcId),
    date: standing.isIn && member !== undefined ? member.joinedAt : card.createdAt,
    admin_rights: standing.isAdmin ? renderAdminRights(standing.adminRights) : undefined,
    banned_rights: own === 0 ? undefined : renderBannedRights(own, member?.bannedUntil),
    default_banned_rights: kinds.megagroup ? renderBannedRights(card.defaultBanned) : undefined,
    participants_count: card.memberCount,
    color: renderColor(card.look?.color),
    profile_color: renderColor(card.look?.profileColor),
    // That of a chat has no end.
    emoji_status: renderEmojiStatus(card.look?.emojiStatus, 0),
  };
}

/** A name that is kept without going by it is listed apart. */
const usernamesOf = ({ heldUsername }: ChatCard): TlOf<'username'>[] | undefined =>
  heldUsername === undefined ? undefined : [{ _: 'username', editable: true, username: heldUsername }];
