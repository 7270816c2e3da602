import { down, leftOutWhen, until144, until152, until214 } from './down.ts';

const decimal = /^\d{1,9}$/u;

export const lists = [
  down('messages.sponsoredMessagesEmpty', until144, () => ({
    _: 'messages.sponsoredMessages',
    messages: [],
    chats: [],
    users: [],
  })),
  // Offsets became opaque; those that are numbers still are.
  down('account.chatThemes', [214], ({ next_offset, ...value }) => ({
    ...value,
    next_offset: next_offset !== undefined && decimal.test(next_offset) ? Number(next_offset) : undefined,
  })),
  down('todoCompletion', [214], ({ id, completed_by, date }) => ({
    _: 'todoCompletion',
    id,
    completed_by: completed_by._ === 'peerUser' ? BigInt(completed_by.user_id) : 0n,
    date,
  })),
];

export const listsLeftOut = [
  leftOutWhen('todoCompletion', [214], ({ completed_by }) => completed_by._ !== 'peerUser'),
  leftOutWhen('topPeerCategoryPeers', until214, ({ category }, carrier) => !carrier.has(category)),
  leftOutWhen('channelAdminLogEvent', until214, ({ action }, carrier) => !carrier.has(action)),
  // A sponsored message named a channel then; today's has only a URL.
  leftOutWhen('sponsoredMessage', until152, () => true),
];
