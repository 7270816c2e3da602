import type { ChatCard } from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { ChatsTable } from '../tables/chat-tables.ts';

const setCard = statement((db, p: Omit<ChatsTable, 'access_hash' | 'created_at'>) =>
  db
    .updateTable('chats')
    .set({
      creator_id: p.creator_id,
      title: p.title,
      about: p.about,
      username: p.username,
      held_username: p.held_username,
      flags: p.flags,
      default_banned: p.default_banned,
      slow_mode_s: p.slow_mode_s,
      ttl_s: p.ttl_s,
      linked_id: p.linked_id,
      migrated_to: p.migrated_to,
      migrated_from: p.migrated_from,
      migrated_max_id: p.migrated_max_id,
      photo: p.photo,
      reactions: p.reactions,
      look: p.look,
      pinned_id: p.pinned_id,
      version: p.version,
      member_count: p.member_count,
    })
    .where('id', '=', p.id),
);

/** Writes a card as given; its hash and when it was made never change. */
export function* saveCard(card: ChatCard): Steps<void> {
  yield* run(
    setCard({
      id: card.id,
      creator_id: card.creatorId,
      title: card.title,
      about: card.about,
      username: card.username ?? null,
      held_username: card.heldUsername ?? null,
      flags: card.flags,
      default_banned: card.defaultBanned,
      slow_mode_s: card.slowModeS,
      ttl_s: card.ttlS,
      linked_id: card.linkedId ?? null,
      migrated_to: card.migratedTo ?? null,
      migrated_from: card.migratedFrom ?? null,
      migrated_max_id: card.migratedMaxId,
      photo: card.photo === undefined ? null : JSON.stringify(card.photo),
      reactions: card.reactions === undefined ? null : JSON.stringify(card.reactions),
      look: card.look === undefined ? null : JSON.stringify(card.look),
      pinned_id: card.pinnedId ?? null,
      version: card.version,
      member_count: card.memberCount,
    }),
  );
}
