import { anyAdmin, creatorOnly, members, rightful, rule, type Rule } from './rule.ts';

const page = { offset_id: 0, add_offset: 0, limit: 10, max_id: 0, min_id: 0 } as const;
const title = (turn: number): string => `Arisan ${turn}`;

const isIn = 'USER_ALREADY_PARTICIPANT';
const notTheirs = 'MESSAGE_AUTHOR_REQUIRED';
const notToDelete = 'MESSAGE_DELETE_FORBIDDEN';

/** Each method by who may call it in a supergroup (core.telegram.org/api/rights). */
const table: Readonly<Record<string, Omit<Rule, 'method'>>> = {
  'messages.getHistory': rule(members, ({ peer }) => ({
    _: 'messages.getHistory',
    peer,
    ...page,
    offset_date: 0,
    hash: 0n,
  })),
  'messages.search': rule(members, ({ peer }) => ({
    _: 'messages.search',
    peer,
    q: 'Halo',
    filter: { _: 'inputMessagesFilterEmpty' },
    min_date: 0,
    max_date: 0,
    ...page,
    hash: 0n,
  })),
  'messages.getSearchCounters': rule(members, ({ peer }) => ({
    _: 'messages.getSearchCounters',
    peer,
    filters: [{ _: 'inputMessagesFilterUrl' }],
  })),
  'messages.getUnreadMentions': rule(members, ({ peer }) => ({ _: 'messages.getUnreadMentions', peer, ...page })),
  'messages.getUnreadReactions': rule(members, ({ peer }) => ({ _: 'messages.getUnreadReactions', peer, ...page })),
  'messages.readMentions': rule(members, ({ peer }) => ({ _: 'messages.readMentions', peer })),
  'messages.getMessagesViews': rule(members, ({ peer, messageId }) => ({
    _: 'messages.getMessagesViews',
    peer,
    id: [messageId],
    increment: false,
  })),
  'messages.getOnlines': rule(members, ({ peer }) => ({ _: 'messages.getOnlines', peer })),
  'channels.getMessages': rule(members, ({ channel, messageId }) => ({
    _: 'channels.getMessages',
    channel,
    id: [{ _: 'inputMessageID', id: messageId }],
  })),
  'channels.getFullChannel': rule(members, ({ channel }) => ({ _: 'channels.getFullChannel', channel })),
  'channels.getParticipants': rule(members, ({ channel }) => ({
    _: 'channels.getParticipants',
    channel,
    filter: { _: 'channelParticipantsRecent' },
    offset: 0,
    limit: 10,
    hash: 0n,
  })),
  'channels.getParticipant': rule(members, ({ channel, other }) => ({
    _: 'channels.getParticipant',
    channel,
    participant: other.peer,
  })),
  'channels.readHistory': rule(members, ({ channel, messageId }) => ({
    _: 'channels.readHistory',
    channel,
    max_id: messageId,
  })),
  'channels.exportMessageLink': rule(members, ({ channel, messageId }) => ({
    _: 'channels.exportMessageLink',
    channel,
    id: messageId,
  })),
  'updates.getChannelDifference': rule(members, ({ channel }) => ({
    _: 'updates.getChannelDifference',
    channel,
    filter: { _: 'channelMessagesFilterEmpty' },
    pts: 1,
    limit: 10,
  })),
  'messages.sendMessage': rule({ ...members, restricted: 'CHAT_SEND_PLAIN_FORBIDDEN' }, ({ peer }, turn) => ({
    _: 'messages.sendMessage',
    peer,
    message: 'Halo juga',
    random_id: BigInt(1000 + turn),
  })),
  'messages.saveDraft': rule(members, ({ peer }, turn) => ({ _: 'messages.saveDraft', peer, message: title(turn) })),
  'channels.editTitle': rule(rightful, ({ channel }, turn) => ({
    _: 'channels.editTitle',
    channel,
    title: title(turn),
  })),
  'messages.editChatAbout': rule(rightful, ({ peer }, turn) => ({
    _: 'messages.editChatAbout',
    peer,
    about: title(turn),
  })),
  'channels.toggleSlowMode': rule(rightful, ({ channel }, turn) => ({
    _: 'channels.toggleSlowMode',
    channel,
    seconds: turn % 2 === 1 ? 10 : 0,
  })),
  'channels.togglePreHistoryHidden': rule(rightful, ({ channel }, turn) => ({
    _: 'channels.togglePreHistoryHidden',
    channel,
    enabled: turn % 2 === 1,
  })),
  'channels.toggleParticipantsHidden': rule(rightful, ({ channel }, turn) => ({
    _: 'channels.toggleParticipantsHidden',
    channel,
    enabled: turn % 2 === 1,
  })),
  'messages.setChatAvailableReactions': rule(rightful, ({ peer }, turn) => ({
    _: 'messages.setChatAvailableReactions',
    peer,
    available_reactions: turn % 2 === 1 ? { _: 'chatReactionsNone' } : { _: 'chatReactionsAll' },
  })),
  'messages.updatePinnedMessage': rule(rightful, ({ peer, messageId }, turn) => ({
    _: 'messages.updatePinnedMessage',
    peer,
    id: messageId,
    unpin: turn % 2 === 1 ? undefined : true,
  })),
  'messages.unpinAllMessages': rule(rightful, ({ peer }) => ({ _: 'messages.unpinAllMessages', peer })),
  'messages.exportChatInvite': rule(rightful, ({ peer }) => ({ _: 'messages.exportChatInvite', peer })),
  'messages.getChatInviteImporters': rule(rightful, ({ peer }) => ({
    _: 'messages.getChatInviteImporters',
    requested: true,
    peer,
    offset_date: 0,
    offset_user: { _: 'inputUserEmpty' },
    limit: 10,
  })),
  'channels.editBanned': rule(rightful, ({ channel, other }, turn) => ({
    _: 'channels.editBanned',
    channel,
    participant: other.peer,
    banned_rights: { _: 'chatBannedRights', until_date: 0, send_polls: turn % 2 === 1 ? true : undefined },
  })),
  'channels.deleteParticipantHistory': rule(rightful, ({ channel, other }) => ({
    _: 'channels.deleteParticipantHistory',
    channel,
    participant: other.peer,
  })),
  'messages.editChatDefaultBannedRights': rule(rightful, ({ peer }, turn) => ({
    _: 'messages.editChatDefaultBannedRights',
    peer,
    banned_rights: {
      _: 'chatBannedRights',
      until_date: 0,
      change_info: true,
      invite_users: true,
      pin_messages: true,
      send_polls: turn % 2 === 1 ? true : undefined,
    },
  })),
  'channels.inviteToChannel': rule({ ...rightful, creator: isIn, admin: isIn }, ({ channel, other }) => ({
    _: 'channels.inviteToChannel',
    channel,
    users: [other.input],
  })),
  'channels.editAdmin': rule(rightful, ({ channel, other }) => ({
    _: 'channels.editAdmin',
    channel,
    user_id: other.input,
    admin_rights: { _: 'chatAdminRights', pin_messages: true },
    rank: '',
  })),
  'messages.sendReaction': rule(members, ({ peer, messageId }) => ({
    _: 'messages.sendReaction',
    peer,
    msg_id: messageId,
    reaction: [{ _: 'reactionEmoji', emoticon: '👍' }],
  })),
  'messages.getMessageReactionsList': rule(members, ({ peer, messageId }) => ({
    _: 'messages.getMessageReactionsList',
    peer,
    id: messageId,
    limit: 10,
  })),
  'messages.deleteParticipantReactions': rule(rightful, ({ peer, other }) => ({
    _: 'messages.deleteParticipantReactions',
    peer,
    participant: other.peer,
  })),
  'channels.setStickers': rule(rightful, ({ channel }) => ({
    _: 'channels.setStickers',
    channel,
    stickerset: { _: 'inputStickerSetEmpty' },
  })),
  'messages.editMessage': rule(
    { ...members, admin: notTheirs, adminWithout: notTheirs, member: notTheirs, restricted: notTheirs },
    ({ peer, messageId }, turn) => ({ _: 'messages.editMessage', peer, id: messageId, message: title(turn) }),
  ),
  'channels.deleteMessages': rule(
    { ...rightful, adminWithout: notToDelete, member: notToDelete, restricted: notToDelete },
    ({ channel, messageId }) => ({ _: 'channels.deleteMessages', channel, id: [messageId] }),
  ),
  'channels.getAdminLog': rule(anyAdmin, ({ channel }) => ({
    _: 'channels.getAdminLog',
    channel,
    q: '',
    max_id: 0n,
    min_id: 0n,
    limit: 10,
  })),
  'messages.toggleNoForwards': rule(creatorOnly, ({ peer }, turn) => ({
    _: 'messages.toggleNoForwards',
    peer,
    enabled: turn % 2 === 0,
  })),
  'messages.getAdminsWithInvites': rule(creatorOnly, ({ peer }) => ({ _: 'messages.getAdminsWithInvites', peer })),
  'channels.updateUsername': rule(creatorOnly, ({ channel }, turn) => ({
    _: 'channels.updateUsername',
    channel,
    username: turn % 2 === 0 ? `arisan_${process.pid}_${turn}` : '',
  })),
};

export const rules: readonly Rule[] = Object.entries(table).map(([method, each]) => ({ method, ...each }));
