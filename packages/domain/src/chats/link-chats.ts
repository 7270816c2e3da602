import type { PeerId, UserId } from '../ids.ts';
import type { MessageParts } from '../messages/message-parts.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Makes a group the discussion of a channel; without one of them the other is let go.
 *
 * @throws LINK_NOT_MODIFIED
 * Source: core.telegram.org/method/channels.setDiscussionGroup
 */
export async function linkChats(
  parts: MessageParts,
  link: {
    readonly broadcastId: PeerId | undefined;
    readonly groupId: PeerId | undefined;
    readonly actorId: UserId;
  },
  origin: Origin,
): Promise<void> {
  const changes = await parts.chatStore.link({ ...link, nowS: nowSeconds(parts.clock) });
  for (const changed of changes) await tellChanged(parts, changed, undefined, origin);
}
