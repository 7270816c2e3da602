import type { ContactStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Address books over any engine. */
export const contactStoreOver = (engine: Engine): ContactStore => ({
  import: (owner, entries, nowS, welcomeS) => engine.write('contacts.import', { owner, entries, nowS, welcomeS }),
  add: (owner, contact, nowS) => engine.write('contacts.add', { owner, contact, nowS }),
  remove: (owner, userIds, nowS) => engine.write('contacts.remove', { owner, userIds, nowS }),
  removeByPhones: (owner, phones, nowS) => engine.write('contacts.removeByPhones', { owner, phones, nowS }),
  list: (owner) => engine.read('contacts.list', { owner }),
  relations: async (viewer, users) => new Map(await engine.read('contacts.relations', { viewer, users })),
  whoKnows: (userId, limit) => engine.read('accounts.whoKnows', { userId, limit }),
  membersAmong: (pairs) => engine.read('contacts.membersAmong', { pairs }),
  setBlocked: (owner, peer, blocked, nowS) => engine.write('contacts.setBlocked', { owner, peer, blocked, nowS }),
  hideBar: (owner, userId, nowS) => engine.write('contacts.hideBar', { owner, userId, nowS }),
  blocked: (owner, offset, limit) => engine.read('contacts.blocked', { owner, offset, limit }),
});
