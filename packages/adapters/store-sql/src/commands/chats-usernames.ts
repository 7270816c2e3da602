import {
  cardChanges,
  fold,
  rpcError,
  type ChannelUsernameChange,
  type ChatCard,
  type ChatChanged,
  type ChatStore,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { run, runOne, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import { logActions } from './admin-log-write.ts';
import { chatById } from './chats-card.ts';
import { saveCard } from './chats-save.ts';
import { cardChanged } from './chats-tell.ts';

const insertName = statement((db, p: { name: string; peer: PeerId; title: string }) =>
  db
    .insertInto('usernames')
    .values({ name: p.name, peer_id: p.peer, title: p.title })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .returning('name'),
);

const findOwner = statement((db, p: { name: string }) =>
  db.selectFrom('usernames').select('peer_id').where('name', '=', p.name),
);

const deleteOthers = statement((db, p: { peer: PeerId; except: string }) =>
  db.deleteFrom('usernames').where('peer_id', '=', p.peer).where('name', '!=', p.except),
);

const countPublic = statement((db, p: { creator: UserId }) =>
  db
    .selectFrom('chats')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('creator_id', '=', p.creator)
    .where('username', 'is not', null),
);

/** Takes a public name for a channel, freeing the one before; '' makes it private. */
export function* setChannelUsername(change: ChannelUsernameChange): Steps<ChatChanged> {
  const { chatId, username, publicMax } = change;
  const card = yield* chatById(chatId);
  if ((card.username ?? card.heldUsername ?? '') === username) throw rpcError('USERNAME_NOT_MODIFIED');
  const name = username.toLowerCase();
  if (name !== '') {
    const taken = yield* runOne(insertName({ name, peer: chatId, title: fold(card.title) }));
    if (taken === undefined && (yield* runOne(findOwner({ name })))?.peer_id !== chatId) {
      throw rpcError('USERNAME_OCCUPIED');
    }
    const count = (yield* runOne(countPublic({ creator: card.creatorId })))?.count ?? 0;
    if (card.username === undefined && count >= publicMax) throw rpcError('CHANNELS_ADMIN_PUBLIC_TOO_MUCH');
  }
  yield* run(deleteOthers({ peer: chatId, except: name }));
  const named = { ...card, username: username === '' ? undefined : username, heldUsername: undefined };
  return yield* saved(change, card, named);
}

/** Lets a channel go by the name that it holds, or keep it without going by it. */
export function* toggleChannelUsername(change: Parameters<ChatStore['toggleUsername']>[0]): Steps<ChatChanged> {
  const card = yield* chatById(change.chatId);
  const held = change.isActive ? card.heldUsername : card.username;
  if (held === undefined) throw rpcError('USERNAME_NOT_MODIFIED');
  const named = change.isActive
    ? { ...card, username: held, heldUsername: undefined }
    : { ...card, username: undefined, heldUsername: held };
  return yield* saved(change, card, named);
}

function* saved(
  { chatId, actorId, nowS }: Pick<ChannelUsernameChange, 'chatId' | 'actorId' | 'nowS'>,
  prev: ChatCard,
  next: ChatCard,
): Steps<ChatChanged> {
  yield* saveCard(next);
  yield* logActions(chatId, actorId, nowS, cardChanges(prev, next));
  return yield* cardChanged(next, undefined, nowS);
}
