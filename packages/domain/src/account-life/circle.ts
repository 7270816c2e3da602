import { rpcError } from '../errors/rpc-error.ts';
import type { Birthday } from '../accounts/user-extra.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { tellState } from './tell.ts';

/** Names that one list of close friends has. */
const closeFriendsMax = 1000;

/** Puts the close friends in the place of those before. Source: core.telegram.org/method/contacts.editCloseFriends */
export async function setCloseFriends(
  { store, clock, bus, relations }: AccountLifeParts,
  owner: UserId,
  userIds: readonly UserId[],
  origin: Origin,
): Promise<void> {
  const nowS = nowSeconds(clock);
  const changed = await store.setCloseFriends({ owner, userIds: userIds.slice(0, closeFriendsMax), nowS });
  for (const userId of changed) relations.forget(owner, userId);
  tellState(
    bus,
    [owner],
    changed.map((userId) => ({ kind: 'userInfo', userId })),
    nowS,
    origin,
  );
}

/** Puts the blocked in the place of those before. Source: core.telegram.org/method/contacts.setBlocked */
export async function replaceBlocked(
  { store, clock, bus, relations }: AccountLifeParts,
  owner: UserId,
  peers: readonly PeerId[],
  origin: Origin,
): Promise<void> {
  const nowS = nowSeconds(clock);
  const changed = await store.replaceBlocked({ owner, peers: peers.filter((peer) => peer !== owner), nowS });
  // Only users are blocked so far: each peer id is a user's.
  for (const { peerId } of changed) relations.forget(owner, peerId as UserId);
  tellState(
    bus,
    [owner],
    changed.map((change) => ({ kind: 'peerBlocked', ...change })),
    nowS,
    origin,
  );
}

const tokenAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** 24 of 36 letters: 124 bits. */
const tokenLength = 24;

/** A link to oneself that ends by itself. Source: core.telegram.org/method/contacts.exportContactToken */
export async function exportContactToken(
  { store, clock, random, limits }: AccountLifeParts,
  userId: UserId,
): Promise<{ readonly token: string; readonly expiresAt: number }> {
  const letters = Array.from({ length: tokenLength }, () => tokenAlphabet[random.below(tokenAlphabet.length)]);
  const token = letters.join('');
  const expiresAt = nowSeconds(clock) + limits.contactTokenValidForS;
  await store.putContactToken({ token, userId, expiresAt });
  return { token, expiresAt };
}

/** Whose link it is. @throws IMPORT_TOKEN_INVALID */
export async function userOfContactToken({ store, clock }: AccountLifeParts, token: string): Promise<UserId> {
  const userId = await store.contactToken(token, nowSeconds(clock));
  if (userId === undefined) throw rpcError('IMPORT_TOKEN_INVALID');
  return userId;
}

const dayMs = 86_400_000;

/** Whether a birthday is yesterday, today or tomorrow: one of them is today wherever the viewer is. */
export function isBirthdayNear({ day, month }: Birthday, nowMs: number): boolean {
  return [-dayMs, 0, dayMs].some((shiftMs) => {
    const date = new Date(nowMs + shiftMs);
    return date.getUTCDate() === day && date.getUTCMonth() + 1 === month;
  });
}
