import type { UserInChat } from '@suaka/domain';
import { sql } from 'kysely';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';

const findMembers = statement<{ pairs: string }, UserInChat>(
  (_, p) => sql`
    select m.user_id as "userId", m.chat_id as "chatId"
    from (select cast(value ->> 0 as bigint) as user_id, cast(value ->> 1 as bigint) as chat_id from json_each(${p.pairs})) asked
    join members m on m.chat_id = asked.chat_id and m.user_id = asked.user_id and m.is_in = 1`,
);

/** Those of the pairs where the user is in the chat. */
export function* membersAmong(args: { readonly pairs: readonly UserInChat[] }): Steps<readonly UserInChat[]> {
  return yield* run(findMembers({ pairs: JSON.stringify(args.pairs.map(({ userId, chatId }) => [userId, chatId])) }));
}
