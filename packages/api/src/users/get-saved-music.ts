import { idsHash, rpcError } from '@suaka/domain';
import { filesOf } from '../account/kept-files.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderDocument } from '../render/document.ts';

/** Source: core.telegram.org/method/users.getSavedMusic */
export const usersGetSavedMusic = handler('users.getSavedMusic', { lane: 2, allow: 'user' }, async (call, params) => {
  const { extras } = call.services;
  if (params.offset < 0 || params.limit < 0) throw rpcError('LIMIT_INVALID');
  const owner = await accessUser(call, params.id);
  const kept = await extras.store.kept(owner.id, 'music');
  const end = params.offset + Math.min(params.limit, extras.limits.pageMax);
  const ids = kept.slice(params.offset, end).map(({ id }) => id);
  if (ids.length > 0 && idsHash(ids) === params.hash) return { _: 'users.savedMusicNotModified', count: kept.length };
  const documents = (await filesOf(call.services, ids)).map((song) => renderDocument(call.services, song));
  return { _: 'users.savedMusic', count: kept.length, documents };
});
