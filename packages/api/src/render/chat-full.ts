import {
  channelOfPeer,
  chatOfPeer,
  ChatFlag,
  hasChatFlag,
  mayAsAdmin,
  nowSeconds,
  type NamedSet,
  type StickerSet,
} from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { hiddenUntil, type ChatAccess } from '../access/access-chat.ts';
import type { UserCall } from '../handler.ts';
import { renderInvite } from './chat-invite.ts';
import { renderParticipants } from './chat-updates.ts';
import { fullPartsOf } from './full-parts.ts';
import { renderPeer } from './peer.ts';
import { renderPhoto } from './photo.ts';
import { renderSets } from './sticker-set.ts';

/** A basic group in full. Source: core.telegram.org/constructor/chatFull */
export async function renderGroupFull(call: UserCall, access: ChatAccess): Promise<TlOf<'chatFull'>> {
  const { card, standing } = access;
  const { services, caller } = call;
  const own = await fullPartsOf(services, caller.userId, card.id);
  return {
    _: 'chatFull',
    can_set_username: standing.isCreator || undefined,
    id: chatOfPeer(card.id),
    about: card.about,
    participants: await renderParticipants(services, caller.userId, card),
    chat_photo: card.photo && renderPhoto(services, card.photo),
    ...own,
    ttl_period: card.ttlS || undefined,
    available_reactions: renderChatReactions(card.reactions),
    ...(await invitingInGroup(call, access)),
  };
}

/** A channel or supergroup in full. Source: core.telegram.org/constructor/channelFull */
export async function renderChannelFull(call: UserCall, access: ChatAccess): Promise<TlOf<'channelFull'>> {
  const { card, standing, member } = access;
  const { services, caller } = call;
  const { chatStore, dialogs, boxes } = services.messages;
  const has = (flag: number): true | undefined => hasChatFlag(card, flag) || undefined;
  const own = await fullPartsOf(services, caller.userId, card.id);
  const [dialog] = await dialogs.get(caller.userId, [card.id]);
  const counts = standing.isAdmin ? await chatStore.counts(card.id) : undefined;
  const { recent_requesters, ...invites } = await inviting(call, access);
  return {
    _: 'channelFull',
    can_view_participants: maySeeMembers(access) || undefined,
    can_set_username: standing.isCreator || undefined,
    can_delete_channel: standing.isCreator || undefined,
    hidden_prehistory: has(ChatFlag.hiddenHistory),
    antispam: has(ChatFlag.antispam),
    participants_hidden: has(ChatFlag.participantsHidden),
    id: channelOfPeer(card.id),
    about: card.about,
    participants_count: card.memberCount,
    admins_count: counts?.admins,
    kicked_count: counts?.kicked,
    banned_count: counts?.banned,
    read_inbox_max_id: dialog?.readInboxMaxId ?? 0,
    read_outbox_max_id: dialog?.readOutboxMaxId ?? 0,
    unread_count: dialog?.unreadCount ?? 0,
    chat_photo: card.photo === undefined ? { _: 'photoEmpty', id: 0n } : renderPhoto(services, card.photo),
    ...own,
    bot_info: [],
    migrated_from_chat_id: card.migratedFrom === undefined ? undefined : BigInt(chatOfPeer(card.migratedFrom)),
    migrated_from_max_id: card.migratedFrom === undefined ? undefined : card.migratedMaxId,
    available_min_id: hiddenUntil(access) || undefined,
    linked_chat_id: card.linkedId === undefined ? undefined : channelOfPeer(card.linkedId),
    slowmode_seconds: card.slowModeS || undefined,
    slowmode_next_send_date: await nextSendDate(call, access),
    pts: await boxes.head(card.id),
    ttl_period: card.ttlS || undefined,
    default_send_as: member?.sendAs === undefined ? undefined : renderPeer(member.sendAs),
    available_reactions: renderChatReactions(card.reactions),
    ...(await setsOf(call, access)),
    ...invites,
    recent_requesters,
  };
}

/** The sets that a supergroup has for its members. */
async function setsOf(
  { services, caller }: UserCall,
  access: ChatAccess,
): Promise<Pick<TlOf<'channelFull'>, 'can_set_stickers' | 'stickerset' | 'emojiset'>> {
  const { look } = access.card;
  const setOf = async (set: NamedSet | undefined): Promise<StickerSet | undefined> =>
    set && (await services.stickers.store.set(BigInt(set.id)));
  const [stickers, emojis] = [await setOf(look?.stickers), await setOf(look?.emojis)];
  const found = [stickers, emojis].filter((set) => set !== undefined);
  const shown = new Map((await renderSets(services, caller.userId, found)).map((set) => [`${set.id}`, set]));
  const isGroup = !hasChatFlag(access.card, ChatFlag.broadcast);
  return {
    can_set_stickers: (isGroup && mayAsAdmin(access.standing, 'change_info')) || undefined,
    // One that its maker deleted is none any more.
    stickerset: stickers && shown.get(stickers.id),
    emojiset: emojis && shown.get(emojis.id),
  };
}

/** Members see each other unless that is hidden; those of a channel only admins see. */
export const maySeeMembers = ({ card, standing }: ChatAccess): boolean =>
  standing.isAdmin || !(hasChatFlag(card, ChatFlag.broadcast) || hasChatFlag(card, ChatFlag.participantsHidden));

/** What those who invite see: their own link, and who asks to be let in. */
async function inviting(
  { services, caller }: UserCall,
  { card, standing }: ChatAccess,
): Promise<{ exported_invite?: Tl<'ExportedChatInvite'>; requests_pending?: number; recent_requesters?: number[] }> {
  if (!mayAsAdmin(standing, 'invite_users')) return {};
  const { invites } = services.messages.chatStore;
  const own = await invites.permanentOf(card.id, caller.userId);
  const { count, recent } = await invites.pending(card.id);
  return {
    ...(own && { exported_invite: renderInvite(services, own) }),
    ...(count > 0 && { requests_pending: count, recent_requesters: [...recent] }),
  };
}

/** The same for a basic group, whose requesters are longs. */
async function invitingInGroup(call: UserCall, access: ChatAccess) {
  const { recent_requesters, ...invites } = await inviting(call, access);
  return { ...invites, recent_requesters: recent_requesters?.map(BigInt) };
}

/** When slow mode lets the caller write again. */
async function nextSendDate(
  { services, caller }: UserCall,
  { card, standing }: ChatAccess,
): Promise<number | undefined> {
  if (card.slowModeS === 0 || standing.isAdmin || !standing.isIn) return undefined;
  const { messages } = await services.messages.boxes.history({
    boxId: card.id,
    peerId: caller.userId,
    offsetId: 0,
    offsetDate: 0,
    addOffset: 0,
    limit: 1,
    maxId: 0,
    minId: 0,
  });
  const date = (messages[0]?.content.date ?? 0) + card.slowModeS;
  return date > nowSeconds(services.clock) ? date : undefined;
}

/** Which reactions may be given: absent for all. Source: core.telegram.org/type/ChatReactions */
export function renderChatReactions(reactions: readonly string[] | undefined): Tl<'ChatReactions'> {
  if (reactions === undefined) return { _: 'chatReactionsAll' };
  if (reactions.length === 0) return { _: 'chatReactionsNone' };
  return {
    _: 'chatReactionsSome',
    reactions: reactions.map((emoticon) => ({ _: 'reactionEmoji' as const, emoticon })),
  };
}
