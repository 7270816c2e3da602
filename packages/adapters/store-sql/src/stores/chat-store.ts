import type { ChatStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Groups and channels over any engine. */
export const chatStoreOver = (engine: Engine): ChatStore => ({
  create: (chat) => engine.write('chats.create', chat),
  byIds: (ids) => engine.read('chats.byIds', { ids }),
  change: (change) => engine.write('chats.change', change),
  join: (joining) => engine.write('chats.join', joining),
  leave: (leaving) => engine.write('chats.leave', leaving),
  putMember: (change) => engine.write('chats.putMember', change),
  membershipsIn: (userId, chatIds) => engine.read('chats.membershipsIn', { userId, chatIds }),
  membersOf: (chatId, userIds) => engine.read('chats.membersOf', { chatId, userIds }),
  list: (query) => engine.read('chats.list', query),
  movedSince: (userId, date) => engine.read('chats.movedSince', { userId, date }),
  channelsOf: (userId) => engine.read('chats.channelsOf', { userId }),
  chatsOf: (userId) => engine.read('chats.chatsOf', { userId }),
});
