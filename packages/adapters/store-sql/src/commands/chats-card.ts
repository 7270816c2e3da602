import type { ChatCard, PeerId, Photo } from '@suaka/domain';
import type { Selectable } from 'kysely';
import { run, runOne, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import type { ChatsTable } from '../tables/chat-tables.ts';

/** Columns of `chats` that hold 64-bit numbers. */
export const chatLongs = { longs: ['access_hash'] };

const findById = statement(
  (db, p: { id: PeerId }) => db.selectFrom('chats').selectAll().where('id', '=', p.id),
  chatLongs,
);

const findByIds = statement(
  (db, p: { ids: readonly PeerId[] }) => db.selectFrom('chats').selectAll().where('id', 'in', list(p.ids)),
  chatLongs,
);

export const chatCardOf = (row: Selectable<ChatsTable>): ChatCard => ({
  id: row.id,
  accessHash: row.access_hash,
  creatorId: row.creator_id,
  title: row.title,
  about: row.about,
  username: row.username ?? undefined,
  heldUsername: row.held_username ?? undefined,
  createdAt: row.created_at,
  flags: row.flags,
  defaultBanned: row.default_banned,
  slowModeS: row.slow_mode_s,
  ttlS: row.ttl_s,
  linkedId: row.linked_id ?? undefined,
  migratedTo: row.migrated_to ?? undefined,
  migratedFrom: row.migrated_from ?? undefined,
  migratedMaxId: row.migrated_max_id,
  // These columns are only ever written from these types.
  photo: row.photo === null ? undefined : (JSON.parse(row.photo) as Photo),
  reactions: row.reactions === null ? undefined : (JSON.parse(row.reactions) as string[]),
  ...(row.look !== null && { look: JSON.parse(row.look) as ChatCard['look'] }),
  pinnedId: row.pinned_id ?? undefined,
  version: row.version,
  memberCount: row.member_count,
});

/** The card of a chat that exists. */
export function* chatById(id: PeerId): Steps<ChatCard> {
  const row = yield* runOne(findById({ id }));
  if (row === undefined) throw new Error(`no chat ${id}`);
  return chatCardOf(row);
}

export function* chatsByIds(args: { readonly ids: readonly PeerId[] }): Steps<ChatCard[]> {
  return (yield* run(findByIds({ ids: args.ids }))).map(chatCardOf);
}
