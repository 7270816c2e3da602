import type { BoxStore, Delivery } from '@suaka/domain';
import type { Steps } from '../command.ts';
import type { WriteContext } from '../write-context.ts';
import { edit } from './boxes-edit.ts';
import { isChannel } from './chats-append.ts';
import { threadOfPost } from './threads-read.ts';

/** Edits a message; a post that is commented on in a group reads the same there, by the same commit. */
export function* editMessage(args: Parameters<BoxStore['edit']>[0], context: WriteContext): Steps<Delivery[]> {
  const deliveries = yield* edit(args, context);
  if (deliveries.length === 0 || !isChannel(args.boxId)) return deliveries;
  const top = yield* threadOfPost(args.boxId, args.id);
  if (top === undefined) return deliveries;
  // Nobody of the group edits it, so its log has nothing to say.
  const there = { ...args, boxId: top.groupId, id: top.topId, actorId: undefined };
  return [...deliveries, ...(yield* edit(there, context))];
}
