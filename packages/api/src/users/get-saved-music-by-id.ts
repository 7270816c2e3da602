import { rpcError } from '@suaka/domain';
import { filesOf } from '../account/kept-files.ts';
import { accessUser } from '../access/access-user.ts';
import { handler } from '../handler.ts';
import { renderDocument } from '../render/document.ts';

/** Which of some songs are on a profile still, with fresh references. Source: core.telegram.org/method/users.getSavedMusicByID */
export const usersGetSavedMusicById = handler(
  'users.getSavedMusicByID',
  { lane: 2, allow: 'user' },
  async (call, params) => {
    const { extras } = call.services;
    if (params.documents.length > extras.limits.pageMax) throw rpcError('LIMIT_INVALID');
    const owner = await accessUser(call, params.id);
    const kept = await extras.store.kept(owner.id, 'music');
    const asked = params.documents.flatMap((input) => (input._ === 'inputDocument' ? [input] : []));
    const there = asked.filter(({ id }) => kept.some((song) => song.id === id));
    const found = await filesOf(
      call.services,
      there.map(({ id }) => id),
    );
    // The hash says that the client met the song.
    const named = found.filter(({ id, accessHash }) =>
      there.some((input) => input.id === BigInt(id) && input.access_hash === BigInt(accessHash)),
    );
    const documents = named.map((song) => renderDocument(call.services, song));
    return { _: 'users.savedMusic', count: kept.length, documents };
  },
);
