import { changeChat, createChat, joinChat, leaveChat, putMember } from './chats-change.ts';
import { chatsByIds } from './chats-card.ts';
import { listMembers } from './chats-list.ts';
import { channelsMovedSince } from './channels-moved.ts';
import { channelsOf, chatsOf, membershipsIn, membersOf } from './chats-members.ts';

export const chatWrites = {
  'chats.change': changeChat,
  'chats.create': createChat,
  'chats.join': joinChat,
  'chats.leave': leaveChat,
  'chats.putMember': putMember,
};

export const chatReads = {
  'chats.byIds': chatsByIds,
  'chats.channelsOf': channelsOf,
  'chats.chatsOf': chatsOf,
  'chats.list': listMembers,
  'chats.movedSince': channelsMovedSince,
  'chats.membersOf': membersOf,
  'chats.membershipsIn': membershipsIn,
};
