import { changeChat } from './chats-change.ts';
import { chatsByIds } from './chats-card.ts';
import { createChat } from './chats-create.ts';
import { setCreator } from './chats-creator.ts';
import { editMember, leaveChat } from './chats-edit-member.ts';
import { endChat } from './chats-end.ts';
import { joinChat } from './chats-join.ts';
import { linkChats } from './chats-link.ts';
import { listMembers } from './chats-list.ts';
import { channelsMovedSince } from './channels-moved.ts';
import { channelsOf, chatsOf, membershipsIn, membersOf } from './chats-members.ts';
import { migrateChat } from './chats-migrate.ts';
import { similarChannels } from './chats-similar.ts';
import { channelActivity, createdBy, leftBy, memberCounts } from './chats-of-user.ts';
import { searchPublicChats } from './chats-search.ts';
import { setOwnView } from './chats-own.ts';
import { setChannelUsername, toggleChannelUsername } from './chats-usernames.ts';
import { inviteReads, inviteWrites } from './invites-index.ts';

export const chatWrites = {
  ...inviteWrites,
  'chats.change': changeChat,
  'chats.create': createChat,
  'chats.editMember': editMember,
  'chats.end': endChat,
  'chats.join': joinChat,
  'chats.leave': leaveChat,
  'chats.link': linkChats,
  'chats.migrate': migrateChat,
  'chats.setCreator': setCreator,
  'chats.setOwn': setOwnView,
  'chats.setUsername': setChannelUsername,
  'chats.toggleUsername': toggleChannelUsername,
};

export const chatReads = {
  ...inviteReads,
  'chats.activity': channelActivity,
  'chats.byIds': chatsByIds,
  'chats.channelsOf': channelsOf,
  'chats.chatsOf': chatsOf,
  'chats.counts': memberCounts,
  'chats.createdBy': createdBy,
  'chats.leftBy': leftBy,
  'chats.list': listMembers,
  'chats.searchPublic': searchPublicChats,
  'chats.similar': similarChannels,
  'chats.movedSince': channelsMovedSince,
  'chats.membersOf': membersOf,
  'chats.membershipsIn': membershipsIn,
};
