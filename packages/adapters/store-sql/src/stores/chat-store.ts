import type { ChatStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';
import { inviteStoreOver } from './invite-store.ts';

/** Groups and channels over any engine. */
export const chatStoreOver = (engine: Engine): ChatStore => ({
  create: (chat) => engine.write('chats.create', chat),
  byIds: (ids) => engine.read('chats.byIds', { ids }),
  change: (change) => engine.write('chats.change', change),
  join: (joining) => engine.write('chats.join', joining),
  leave: (leaving) => engine.write('chats.leave', leaving),
  editMember: (change) => engine.write('chats.editMember', change),
  setOwn: (own) => engine.write('chats.setOwn', own),
  setCreator: (change) => engine.write('chats.setCreator', change),
  migrate: (migration) => engine.write('chats.migrate', migration),
  end: (ending) => engine.write('chats.end', ending),
  setUsername: (change) => engine.write('chats.setUsername', change),
  toggleUsername: (change) => engine.write('chats.toggleUsername', change),
  link: (link) => engine.write('chats.link', link),
  membershipsIn: (userId, chatIds) => engine.read('chats.membershipsIn', { userId, chatIds }),
  membersOf: (chatId, userIds) => engine.read('chats.membersOf', { chatId, userIds }),
  counts: (chatId) => engine.read('chats.counts', { chatId }),
  similar: (chatId, viewerId, limit) => engine.read('chats.similar', { chatId, viewerId, limit }),
  searchPublic: (query, limit) => engine.read('chats.searchPublic', { query, limit }),
  createdBy: (userId) => engine.read('chats.createdBy', { userId }),
  leftBy: (userId, offset, limit) => engine.read('chats.leftBy', { userId, offset, limit }),
  activity: (userId) => engine.read('chats.activity', { userId }),
  list: (query) => engine.read('chats.list', query),
  movedSince: (userId, date) => engine.read('chats.movedSince', { userId, date }),
  channelsOf: (userId) => engine.read('chats.channelsOf', { userId }),
  chatsOf: (userId) => engine.read('chats.chatsOf', { userId }),
  invites: inviteStoreOver(engine),
  log: {
    read: (query) => engine.read('adminLog.read', query),
    forget: (before, rowsMax) => engine.write('adminLog.forget', { before, rowsMax }),
  },
});
