import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { tellOwner, type ContactParts } from './contact-parts.ts';

/**
 * Hides what a chat with a person offers at its top, on all devices and for good.
 *
 * Source: core.telegram.org/method/messages.hidePeerSettingsBar
 */
export async function hideBar(parts: ContactParts, owner: UserId, userId: UserId, origin: Origin): Promise<void> {
  if (!(await parts.contacts.hideBar(owner, userId, nowSeconds(parts.clock)))) return;
  parts.relations.forget(owner, userId);
  tellOwner(parts, owner, [{ kind: 'peerSettings', userId }], origin);
}
