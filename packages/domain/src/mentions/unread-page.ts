import type { PeerId, UserId } from '../ids.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { pageOfIds, type IdsWindow } from '../messages/page-of-ids.ts';
import { inThread } from './read-contents.ts';

/** How many unread mentions or reactions of one dialog are listed; nobody goes through more. */
const listedMax = 1000;

/**
 * A part of the messages of a dialog that mention someone, or were reacted to, and were not looked at;
 * newest first, as any part of a history. Source: core.telegram.org/api/offsets
 */
export async function unreadPage(
  parts: MessageParts,
  asked: IdsWindow & {
    readonly userId: UserId;
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    readonly kind: 'mentions' | 'reactions';
    readonly topId: number | undefined;
  },
): Promise<{ readonly messages: readonly BoxMessage[]; readonly count: number }> {
  const { userId, boxId, peerId, kind } = asked;
  const all = await parts.facts.mentions.unread({ userId, peerId, kind, limit: listedMax });
  const ids = await inThread(parts, boxId, all, asked.topId);
  const page = pageOfIds(ids, asked);
  const messages = page.length === 0 ? [] : await parts.boxes.messages(boxId, page);
  return { messages: messages.toSorted((a, b) => b.id - a.id), count: ids.length };
}
