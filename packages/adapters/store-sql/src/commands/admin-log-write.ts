import {
  adminLogCategory,
  adminLogPeople,
  adminLogWords,
  fold,
  type AdminLogAction,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { list } from '../list.ts';
import { statement } from '../statement.ts';
import { isChannel } from './chats-append.ts';

const insertEntry = statement(
  (db, p: { chat: PeerId; date: number; actor: UserId; category: string; words: string; data: string }) =>
    db.insertInto('admin_log').values({
      chat_id: p.chat,
      date: p.date,
      actor_id: p.actor,
      category: p.category,
      words: p.words,
      data: p.data,
    }),
);

const findNames = statement((db, p: { ids: readonly UserId[] }) =>
  db.selectFrom('users').select(['first_name', 'last_name', 'username']).where('id', 'in', list(p.ids)),
);

/** Writes into the log of a channel what was done, with what does it. Basic groups have no log. */
export function* logActions(
  chatId: PeerId,
  actorId: UserId,
  nowS: number,
  actions: readonly AdminLogAction[],
): Steps<void> {
  if (!isChannel(chatId)) return;
  for (const action of actions) {
    const names = yield* run(findNames({ ids: [...new Set([actorId, ...adminLogPeople(action)])] }));
    const people = names.map((one) => `${one.first_name} ${one.last_name} ${one.username ?? ''}`);
    yield* run(
      insertEntry({
        chat: chatId,
        date: nowS,
        actor: actorId,
        category: adminLogCategory(action),
        words: fold([...adminLogWords(action), ...people].join(' ')),
        data: JSON.stringify(action),
      }),
    );
  }
}
