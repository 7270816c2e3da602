import type { AccountStore } from '@suaka/domain';
import type { Engine } from '../engine.ts';

/** Accounts over any engine. */
export const accountStoreOver = (engine: Engine): AccountStore => ({
  byIds: (ids) => engine.read('accounts.byIds', { ids }),
  byPhone: (phone) => engine.read('accounts.byPhone', { phone }),
  peerOfUsername: (name) => engine.read('accounts.peerOfUsername', { name }),
  search: (query, limit) => engine.read('accounts.search', { query, limit }),
  updateProfile: (change) => engine.write('accounts.updateProfile', change),
  takeUsername: (change) => engine.write('accounts.takeUsername', change),
  saveLastSeen: (seen) => engine.write('accounts.saveLastSeen', { seen }),
  ensureAccount: (card) => engine.write('accounts.ensure', { card }),
  banNumber: (phone, nowS) => engine.write('accounts.banNumber', { phone, nowS }),
  unbanNumber: (phone) => engine.write('accounts.unbanNumber', { phone }),
});
