import {
  cardChanges,
  fold,
  rpcError,
  type ChatCard,
  type ChatChange,
  type ChatChanged,
  type PeerId,
} from '@suaka/domain';
import { run, type Steps } from '../command.ts';
import { statement } from '../statement.ts';
import type { WriteContext } from '../write-context.ts';
import { logActions } from './admin-log-write.ts';
import { chatById } from './chats-card.ts';
import { saveCard } from './chats-save.ts';
import { cardChanged, say } from './chats-tell.ts';

const setTitle = statement((db, p: { peer: PeerId; title: string }) =>
  db.updateTable('usernames').set({ title: p.title }).where('peer_id', '=', p.peer),
);

/** All of a card that can change. */
const textOf = (card: ChatCard): string => JSON.stringify({ ...card, accessHash: undefined });

/** Changes what is known of a chat. */
export function* changeChat(change: ChatChange, context: WriteContext): Steps<ChatChanged> {
  const { chatId, message, actorId, nowS, onSame, setFlags = 0, clearFlags = 0, ...fields } = change;
  const known = yield* chatById(chatId);
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  const patch = Object.fromEntries(given.map(([key, value]) => [key, value === null ? undefined : value]));
  const card: ChatCard = { ...known, ...patch, flags: (known.flags | setFlags) & ~clearFlags };
  if (onSame !== undefined && textOf(card) === textOf(known)) throw rpcError(onSame);
  yield* saveCard(card);
  // A public chat is found by its title.
  if (card.title !== known.title) yield* run(setTitle({ peer: chatId, title: fold(card.title) }));
  const date = nowS ?? message?.date ?? card.createdAt;
  if (actorId !== undefined) yield* logActions(chatId, actorId, date, cardChanges(known, card));
  return yield* cardChanged(card, yield* say(chatId, message, context), date);
}
