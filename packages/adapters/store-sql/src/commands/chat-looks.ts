import type { Appended, ChatLook, ExtraStore, UserId } from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { replaceRow } from '../replace-row.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { append } from './boxes-append.ts';
import { recordTold } from './kept-items.ts';

interface Pair {
  owner: UserId;
  peer: UserId;
}

const find = statement((db, p: Pair) =>
  db.selectFrom('chat_looks').select('data').where('owner_id', '=', p.owner).where('peer_id', '=', p.peer),
);

const put = statement((db, p: Pair & { data: string }) =>
  replaceRow(db, 'chat_looks', ['owner_id', 'peer_id'], { owner_id: p.owner, peer_id: p.peer, data: p.data }),
);

/** How someone sees the chat with another. */
export function* chatLook(args: Pair): Steps<ChatLook> {
  const row = yield* runOne(find({ owner: args.owner, peer: args.peer }));
  // Only ever written from this type.
  return row === undefined ? {} : (JSON.parse(row.data) as ChatLook);
}

export function* changeChatLooks(
  args: Parameters<ExtraStore['changeChatLooks']>[0],
  context: WriteContext,
): Steps<Appended | undefined> {
  for (const { owner, peer, look } of args.looks) {
    const data = JSON.stringify({ ...(yield* chatLook({ owner, peer })), ...look });
    yield* run(put({ owner, peer, data }));
  }
  yield* recordTold(args.told);
  return args.message && (yield* append(args.message, context));
}
