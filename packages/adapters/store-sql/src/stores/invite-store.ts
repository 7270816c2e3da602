import type { InviteStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Links into groups and channels over any engine. */
export const inviteStoreOver = (engine: Engine): InviteStore => ({
  create: (invite) => engine.write('invites.create', invite),
  find: (hash) => engine.read('invites.find', { hash }),
  permanentOf: (chatId, adminId) => engine.read('invites.permanentOf', { chatId, adminId }),
  edit: (edit) => engine.write('invites.edit', edit),
  delete: (deletion) => engine.write('invites.delete', deletion),
  deleteRevoked: (chatId, adminId) => engine.write('invites.deleteRevoked', { chatId, adminId }),
  list: (query) => engine.read('invites.list', query),
  countsByAdmin: (chatId) => engine.read('invites.countsByAdmin', { chatId }),
  importers: (query) => engine.read('invites.importers', query),
  import: (importing) => engine.write('invites.import', importing),
  request: (request) => engine.write('invites.request', request),
  answer: (answer) => engine.write('invites.answer', answer),
  pending: (chatId) => engine.read('invites.pending', { chatId }),
});
