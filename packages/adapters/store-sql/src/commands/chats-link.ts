import { cardChanges, rpcError, type ChatChanged, type ChatStore, type PeerId } from '@suaka/domain';
import type { Steps } from '../command.ts';
import { logActions } from './admin-log-write.ts';
import { chatById } from './chats-card.ts';
import { saveCard } from './chats-save.ts';
import { cardChanged } from './chats-tell.ts';

/** Links a channel and its discussion group, or parts them; whoever either was linked to is let go. */
export function* linkChats(link: Parameters<ChatStore['link']>[0]): Steps<ChatChanged[]> {
  const { broadcastId, groupId } = link;
  const links = new Map<PeerId, PeerId | undefined>();
  for (const [id, other] of [
    [broadcastId, groupId],
    [groupId, broadcastId],
  ] as const) {
    if (id === undefined) continue;
    const card = yield* chatById(id);
    if (card.linkedId === other) throw rpcError('LINK_NOT_MODIFIED');
    if (card.linkedId !== undefined) links.set(card.linkedId, undefined);
    links.set(id, other);
  }
  const changes: ChatChanged[] = [];
  for (const [id, linkedId] of links) {
    const prev = yield* chatById(id);
    const next = { ...prev, linkedId };
    yield* saveCard(next);
    yield* logActions(id, link.actorId, link.nowS, cardChanges(prev, next));
    changes.push(yield* cardChanged(next, undefined, link.nowS));
  }
  return changes;
}
