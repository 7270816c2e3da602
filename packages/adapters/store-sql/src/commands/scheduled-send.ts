import {
  destinationOf,
  RpcError,
  type Append,
  type Appended,
  type ScheduledMessage,
  type ScheduledStore,
} from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { append as appendTo } from './boxes-append.ts';
import { takeScheduled } from './scheduled-write.ts';
import { recordStateEvent } from './state-events.ts';

/**
 * Takes a message out of those that wait and appends it, in one transaction: a crash leaves it either waiting or sent.
 * Its random id guards it besides.
 */
export function* sendScheduled(
  args: Parameters<ScheduledStore['send']>[0],
  context: WriteContext,
): Steps<{ append: Append; appended: Appended } | undefined> {
  const { ownerId, peerId, id, date } = args;
  const [message] = yield* takeScheduled(ownerId, peerId, [id]);
  if (message === undefined) return undefined;
  const sent = yield* appendOrForgetReply({ ...appendOf(message, date), forum: args.forum }, context);
  const { appended } = sent;
  const sentId = appended.isRepeat ? appended.id : (appended.ids[0] ?? 0);
  const event = { kind: 'scheduledGone', peerId, ids: [id], sentIds: [sentId] } as const;
  yield* recordStateEvent({ boxId: ownerId, date, event });
  return sent;
}

function appendOf({ ownerId, peerId, content }: ScheduledMessage, date: number): Append {
  const { randomId, ...said } = content;
  return {
    ...said,
    authorId: ownerId,
    date,
    extra: { ...said.extra, fromScheduled: true },
    ...destinationOf(ownerId, peerId),
    randomId: randomId === '0' ? undefined : BigInt(randomId),
  };
}

/** What it was to answer may be gone by now: it is sent all the same. */
function* appendOrForgetReply(append: Append, context: WriteContext): Steps<{ append: Append; appended: Appended }> {
  try {
    return { append, appended: yield* appendTo(append, context) };
  } catch (error) {
    // It is found out before anything is written.
    if (!(error instanceof RpcError) || error.row !== 'REPLY_MESSAGE_ID_INVALID') throw error;
    const plain = { ...append, replyToId: undefined };
    return { append: plain, appended: yield* appendTo(plain, context) };
  }
}
