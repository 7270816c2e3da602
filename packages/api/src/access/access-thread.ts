import { generalTopicId, peerKind, rpcError, type BoxMessage, type ThreadState } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { accessForum } from './access-forum.ts';
import { isChatInput } from './access-peer.ts';
import { accessShownMessage } from './access-shown-message.ts';

/** A thread that the caller may read. */
export interface ThreadAccess {
  readonly thread: ThreadState;
  /** The message of the supergroup that it begins with; the general topic of a forum has none. */
  readonly top: BoxMessage | undefined;
}

/**
 * A thread that the caller names by the message that it begins with, or by the post whose comments it
 * is: whoever reads a channel reads the comments on its posts.
 *
 * @throws MSG_ID_INVALID where no thread begins there; as `accessShownMessage`
 */
export async function accessThread(call: UserCall, input: Tl<'InputPeer'>, id: number): Promise<ThreadAccess> {
  if (id === generalTopicId && isChatInput(input)) return await accessGeneral(call, input);
  const message = await accessShownMessage(call, input, id);
  // Threads are of channels' boxes alone.
  if (peerKind(message.boxId) !== 'channel') throw rpcError('MSG_ID_INVALID');
  const { facts, boxes } = call.services.messages;
  const thread = await facts.threads.state({ boxId: message.boxId, id: message.id, viewer: call.caller.userId });
  if (!thread.isElsewhere) {
    // A post without a discussion group has no comments.
    if (message.content.extra?.isPost === true) throw rpcError('MSG_ID_INVALID');
    return { thread, top: message };
  }
  const [top] = await boxes.messages(thread.groupId, [thread.topId]);
  if (top === undefined) throw rpcError('MSG_ID_INVALID');
  return { thread, top };
}

/** The topic of everything that belongs to no other. */
async function accessGeneral(call: UserCall, input: Tl<'InputPeer'>): Promise<ThreadAccess> {
  const { card } = await accessForum(call, input);
  const asked = { boxId: card.id, id: generalTopicId, viewer: call.caller.userId };
  return { thread: await call.services.messages.facts.threads.state(asked), top: undefined };
}
