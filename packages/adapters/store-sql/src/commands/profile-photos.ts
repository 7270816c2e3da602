import { sql } from 'kysely';
import type {
  ChangedUser,
  FileStore,
  Photo,
  ProfilePhotos,
  ProfilePhotosAsked,
  ShownPhoto,
  UserExtra,
  UserId,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { cardById } from './accounts-card.ts';
import { setExtra } from './accounts-extra.ts';
import { photoOf } from './files.ts';

/** Profile photos that a person keeps; past it the oldest is let go. */
const profilePhotosMax = 1000;

const insertNewest = statement<{ user: UserId; photo: bigint }, never>(
  (_, p) => sql`
    insert into profile_photos (user_id, place, photo_id)
    select ${p.user}, coalesce(max(place), 0) + 1, ${p.photo} from profile_photos where user_id = ${p.user}`,
);

const deletePhotos = statement(
  (db, p: { user: UserId; photos: readonly bigint[] }) =>
    db
      .deleteFrom('profile_photos')
      .where('user_id', '=', p.user)
      .where('photo_id', 'in', list(p.photos))
      .returning('photo_id'),
  { longs: ['photo_id'] },
);

const deleteBeyond = statement<{ user: UserId; kept: number }, never>(
  (_, p) => sql`
    delete from profile_photos where user_id = ${p.user} and place <=
      (select place from profile_photos where user_id = ${p.user} order by place desc limit 1 offset ${p.kept})`,
);

const findPage = statement((db, p: { user: UserId; below: number; offset: number; limit: number }) =>
  db
    .selectFrom('profile_photos')
    .innerJoin('photos', 'photos.id', 'profile_photos.photo_id')
    .select('photos.data')
    .where('user_id', '=', p.user)
    .where('place', '<', p.below)
    .orderBy('place', 'desc')
    .limit(p.limit)
    .offset(p.offset),
);

const countAll = statement((db, p: { user: UserId }) =>
  db
    .selectFrom('profile_photos')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('user_id', '=', p.user),
);

const findPlace = statement((db, p: { user: UserId; photo: bigint }) =>
  db
    .selectFrom('profile_photos')
    .innerJoin('photos', 'photos.id', 'profile_photos.photo_id')
    .select(['place', 'photos.data'])
    .where('user_id', '=', p.user)
    .where('photo_id', '=', p.photo),
);

/** Puts a photo at the head of a person's own and shows it. */
export function* setProfilePhoto({
  userId,
  photo,
  nowS,
}: Parameters<FileStore['setProfilePhoto']>[0]): Steps<ChangedUser> {
  const id = BigInt(photo.id);
  yield* run(deletePhotos({ user: userId, photos: [id] }));
  yield* run(insertNewest({ user: userId, photo: id }));
  yield* run(deleteBeyond({ user: userId, kept: profilePhotosMax }));
  return yield* show(userId, photo, nowS);
}

export function* hideProfilePhoto({ userId, nowS }: Parameters<FileStore['hideProfilePhoto']>[0]): Steps<ChangedUser> {
  return yield* show(userId, undefined, nowS);
}

/** Deletes photos of a person; where the one shown is among them, the newest that is left takes its place. */
export function* deleteProfilePhotos({ userId, ids, nowS }: Parameters<FileStore['deleteProfilePhotos']>[0]): Steps<{
  deleted: bigint[];
  changed: ChangedUser | undefined;
}> {
  const deleted = (yield* run(deletePhotos({ user: userId, photos: ids }))).map((row) => row.photo_id);
  const shown = (yield* cardById(userId)).extra?.photo?.id;
  if (shown === undefined || !deleted.includes(BigInt(shown))) return { deleted, changed: undefined };
  const { photos } = yield* profilePhotos({ userId, offset: 0, maxId: 0n, limit: 1 });
  return { deleted, changed: yield* show(userId, photos[0], nowS) };
}

function* show(userId: UserId, photo: Photo | undefined, nowS: number): Steps<ChangedUser> {
  return yield* change(userId, { photo: shownOf(photo) }, nowS);
}

/** Shows a photo to those who may not see the other. */
export function* setFallbackPhoto({
  userId,
  photo,
  nowS,
}: Parameters<FileStore['setFallbackPhoto']>[0]): Steps<ChangedUser> {
  return yield* change(userId, { fallbackPhoto: shownOf(photo) }, nowS);
}

function* change(userId: UserId, extra: UserExtra, nowS: number): Steps<ChangedUser> {
  const changed = [{ kind: 'user', userId }] as const;
  return yield* setExtra({ userId, change: extra, own: changed, others: changed, nowS });
}

const shownOf = (photo: Photo | undefined): ShownPhoto | undefined =>
  photo && { id: photo.id, stripped: photo.stripped };

export function* profilePhotos({ userId: user, offset, maxId, limit }: ProfilePhotosAsked): Steps<ProfilePhotos> {
  const count = (yield* runOne(countAll({ user })))?.count ?? 0;
  const newer = maxId === 0n ? undefined : yield* runOne(findPlace({ user, photo: maxId }));
  const below = newer?.place ?? Number.MAX_SAFE_INTEGER;
  const rows = yield* run(findPage({ user, below, offset, limit }));
  return { photos: rows.map(({ data }) => photoOf(data)), count };
}

export function* profilePhoto({
  userId,
  id,
}: {
  readonly userId: UserId;
  readonly id: bigint;
}): Steps<Photo | undefined> {
  const row = yield* runOne(findPlace({ user: userId, photo: id }));
  return row && photoOf(row.data);
}
