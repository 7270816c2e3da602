import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { tellOwner, type ContactParts } from './contact-parts.ts';

/**
 * Blocks or unblocks a person: they see no more of the owner's status.
 * Source: core.telegram.org/api/block
 * @throws CONTACT_ID_INVALID for oneself
 */
export async function setBlocked(
  parts: ContactParts,
  owner: UserId,
  userId: UserId,
  isBlocked: boolean,
  origin: Origin,
): Promise<void> {
  if (userId === owner) throw rpcError('CONTACT_ID_INVALID');
  const changed = await parts.contacts.setBlocked(owner, userId, isBlocked, nowSeconds(parts.clock));
  if (!changed) return;
  parts.relations.forget(owner, userId);
  tellOwner(parts, owner, [{ kind: 'peerBlocked', peerId: userId, isBlocked }], origin);
}
