import type { Append, Delivery, UserId } from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { append } from './boxes-append.ts';

/** A message that only one person is shown, whoever it is from. */
export type Said = Pick<Append, 'authorId' | 'date' | 'text' | 'entities' | 'extra'>;

/** Puts a message into one box, in the chat with its author; its author's own box has nothing of it. */
export function* sayTo(to: UserId, said: Said, context: WriteContext): Steps<Delivery> {
  const place = { boxId: to, peerId: said.authorId, isOut: false };
  const appended = yield* append({ ...said, places: [place] }, context);
  const id = appended.isRepeat ? undefined : appended.ids[0];
  if (appended.isRepeat || id === undefined) throw new Error('a message without a random id is new');
  const message = { ...place, id, content: { ...said, seq: appended.seq } };
  const unarchived = appended.unarchived.filter(({ boxId }) => boxId === to).flatMap(({ events }) => events);
  return { boxId: to, events: [{ kind: 'message', pts: id, message }, ...unarchived] };
}
