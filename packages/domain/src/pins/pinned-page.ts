import type { PeerId } from '../ids.ts';
import { inThread } from '../mentions/read-contents.ts';
import type { BoxMessage } from '../messages/box-message.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import { pageOfIds, type IdsWindow } from '../messages/page-of-ids.ts';

/** How many pinned messages of one dialog are listed; nobody goes through more. */
const listedMax = 1000;

/** A part of the pinned messages of a dialog, newest first. Source: core.telegram.org/api/pin */
export async function pinnedPage(
  parts: MessageParts,
  asked: IdsWindow & {
    readonly boxId: PeerId;
    readonly peerId: PeerId;
    /** Only in this thread. */
    readonly topId: number | undefined;
  },
): Promise<{ readonly messages: readonly BoxMessage[]; readonly count: number }> {
  const { boxId, peerId } = asked;
  const all = await parts.facts.pins.list({ boxId, peerId, below: 0, limit: listedMax });
  const ids = await inThread(parts, boxId, all, asked.topId);
  const page = pageOfIds(ids, asked);
  const messages = page.length === 0 ? [] : await parts.boxes.messages(boxId, page);
  return { messages: messages.toSorted((a, b) => b.id - a.id), count: ids.length };
}
