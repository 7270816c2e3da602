import { anyAdmin, creatorOnly, members, rightful, rule, type Rule } from './rule.ts';

const page = { offset_id: 0, add_offset: 0, limit: 10, max_id: 0, min_id: 0 } as const;

/** What is for groups alone, whoever asks from within. */
const groupsOnly: Rule['outcomes'] = {
  ...members,
  creator: 'MEGAGROUP_REQUIRED',
  admin: 'MEGAGROUP_REQUIRED',
  adminWithout: 'MEGAGROUP_REQUIRED',
  member: 'MEGAGROUP_REQUIRED',
  restricted: 'MEGAGROUP_REQUIRED',
};

/** Each method by who may call it in a channel in which admins speak (core.telegram.org/api/rights). */
const table: Readonly<Record<string, Omit<Rule, 'method'>>> = {
  'messages.getHistory': rule(members, ({ peer }) => ({
    _: 'messages.getHistory',
    peer,
    ...page,
    offset_date: 0,
    hash: 0n,
  })),
  'channels.getFullChannel': rule(members, ({ channel }) => ({ _: 'channels.getFullChannel', channel })),
  'channels.getMessages': rule(members, ({ channel, messageId }) => ({
    _: 'channels.getMessages',
    channel,
    id: [{ _: 'inputMessageID', id: messageId }],
  })),
  'channels.readHistory': rule(members, ({ channel, messageId }) => ({
    _: 'channels.readHistory',
    channel,
    max_id: messageId,
  })),
  'messages.getMessagesViews': rule(members, ({ peer, messageId }) => ({
    _: 'messages.getMessagesViews',
    peer,
    id: [messageId],
    increment: true,
  })),
  'updates.getChannelDifference': rule(members, ({ channel }) => ({
    _: 'updates.getChannelDifference',
    channel,
    filter: { _: 'channelMessagesFilterEmpty' },
    pts: 1,
    limit: 10,
  })),
  'channels.getParticipants': rule(anyAdmin, ({ channel }) => ({
    _: 'channels.getParticipants',
    channel,
    filter: { _: 'channelParticipantsRecent' },
    offset: 0,
    limit: 10,
    hash: 0n,
  })),
  'channels.getAdminLog': rule(anyAdmin, ({ channel }) => ({
    _: 'channels.getAdminLog',
    channel,
    q: '',
    max_id: 0n,
    min_id: 0n,
    limit: 10,
  })),
  'messages.sendMessage': rule(rightful, ({ peer }, turn) => ({
    _: 'messages.sendMessage',
    peer,
    message: `Kabar ${turn}`,
    random_id: BigInt(1000 + turn),
  })),
  'channels.editTitle': rule(rightful, ({ channel }, turn) => ({
    _: 'channels.editTitle',
    channel,
    title: `Warta ${turn}`,
  })),
  'channels.toggleSignatures': rule(rightful, ({ channel }, turn) => ({
    _: 'channels.toggleSignatures',
    channel,
    signatures_enabled: turn % 2 === 1 || undefined,
  })),
  'messages.exportChatInvite': rule(rightful, ({ peer }) => ({ _: 'messages.exportChatInvite', peer })),
  'channels.editAdmin': rule(rightful, ({ channel, other }) => ({
    _: 'channels.editAdmin',
    channel,
    user_id: other.input,
    admin_rights: { _: 'chatAdminRights', invite_users: true },
    rank: '',
  })),
  'messages.toggleNoForwards': rule(creatorOnly, ({ peer }, turn) => ({
    _: 'messages.toggleNoForwards',
    peer,
    enabled: turn % 2 === 0,
  })),
  'channels.toggleSlowMode': rule(groupsOnly, ({ channel }) => ({
    _: 'channels.toggleSlowMode',
    channel,
    seconds: 10,
  })),
  'channels.toggleForum': rule(groupsOnly, ({ channel }) => ({
    _: 'channels.toggleForum',
    channel,
    enabled: true,
    tabs: false,
  })),
};

export const channelRules: readonly Rule[] = Object.entries(table).map(([method, each]) => ({ method, ...each }));
