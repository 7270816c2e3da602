import {
  defaultChatLimits,
  type Appended,
  type ChatCard,
  type ChatChanged,
  type ChatMessage,
  type Member,
  type PeerId,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { recordFor } from './accounts-tell.ts';
import { append } from './boxes-append.ts';
import { isChannel } from './chats-append.ts';
import { memberIdsIn, newestIdsIn } from './chats-members.ts';

/** Says something in a chat where there is something to say. */
export function* say(
  chatId: PeerId,
  message: ChatMessage | undefined,
  context: WriteContext,
): Steps<Appended | undefined> {
  return message === undefined ? undefined : yield* append({ ...message, toChat: chatId }, context);
}

/** Remembers a change of members for those of whom it is, and of a basic group for all. */
export function* membersChanged(
  card: ChatCard,
  appended: Appended | undefined,
  members: readonly Member[],
  nowS: number,
): Steps<ChatChanged> {
  const audience = new Set(members.map(({ userId }) => userId));
  if (!isChannel(card.id)) for (const id of yield* memberIdsIn(card.id)) audience.add(id);
  yield* recordFor([...audience], nowS, { kind: 'chat', chatId: card.id });
  return { card, appended, members };
}

/** Remembers a change of the chat itself for whoever is in it; of a large channel for the newest. */
export function* cardChanged(card: ChatCard, appended: Appended | undefined, nowS: number): Steps<ChatChanged> {
  const audience = isChannel(card.id)
    ? yield* newestIdsIn(card.id, defaultChatLimits.membersToldMax)
    : yield* memberIdsIn(card.id);
  yield* recordFor(audience, nowS, { kind: 'chat', chatId: card.id });
  return { card, appended, members: [] };
}
