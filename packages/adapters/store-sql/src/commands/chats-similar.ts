import { ChatFlag, type PeerId, type UserId } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

/** How many of a channel's followers are asked what else they follow: the newest. */
const followersMax = 500;

/** Public channels that the followers of one follow as well, the most common first. */
const findSimilar = statement<
  { chat: PeerId; viewer: UserId; followers: number; limit: number },
  { id: PeerId; common: number }
>(
  (_, p) => sql`
    select other.chat_id as id, count(*) as common
    from (
      select user_id from members
      where chat_id = ${p.chat} and is_in = 1
      order by joined_at desc, user_id desc limit ${p.followers}
    ) follower
    join members other on other.user_id = follower.user_id and other.is_in = 1 and other.chat_id <> ${p.chat}
    join chats on chats.id = other.chat_id
    where chats.username is not null and chats.flags & ${sql.lit(ChatFlag.broadcast)} <> 0
      and not exists (
        select 1 from members mine
        where mine.chat_id = other.chat_id and mine.user_id = ${p.viewer} and mine.is_in = 1
      )
    group by other.chat_id
    order by common desc, other.chat_id desc
    limit ${p.limit}`,
);

/** Channels for whoever follows another, known by what those who follow it follow. */
export function* similarChannels(args: {
  readonly chatId: PeerId;
  readonly viewerId: UserId;
  readonly limit: number;
}): Steps<PeerId[]> {
  const { chatId: chat, viewerId: viewer, limit } = args;
  const rows = yield* run(findSimilar({ chat, viewer, followers: followersMax, limit }));
  return rows.map(({ id }) => id);
}
