import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { AccountStore } from '../ports/account-store.ts';
import type { Bus, Origin } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import { about, firstName, lastName } from './names.ts';
import type { People } from './people.ts';
import type { UserCard } from './user-card.ts';
import { wantedUsername } from './username.ts';

export interface ProfileParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly store: AccountStore;
  readonly people: People;
}

/** Parts of a profile that are to change; the others stay. */
export interface ProfileWish {
  readonly firstName: string | undefined;
  readonly lastName: string | undefined;
  readonly about: string | undefined;
}

/**
 * Changes how a person is called and what they say of themselves.
 * Source: core.telegram.org/method/account.updateProfile
 * @throws FIRSTNAME_INVALID, LASTNAME_INVALID, ABOUT_TOO_LONG
 */
export async function updateProfile(
  parts: ProfileParts,
  userId: UserId,
  wish: ProfileWish,
  origin: Origin,
): Promise<UserCard> {
  const change = {
    userId,
    firstName: wish.firstName === undefined ? undefined : firstName(wish.firstName),
    lastName: wish.lastName === undefined ? undefined : lastName(wish.lastName),
    about: wish.about === undefined ? undefined : about(wish.about),
    nowS: nowSeconds(parts.clock),
  };
  const { card, toldTo } = await parts.store.updateProfile(change);
  parts.people.put(card);
  tell(parts, card.id, toldTo, change.nowS, origin);
  return card;
}

/**
 * Whether a username is free.
 * Source: core.telegram.org/method/account.checkUsername
 * @throws USERNAME_INVALID, USERNAME_OCCUPIED where it is kept back
 */
export async function isUsernameFree(parts: ProfileParts, userId: UserId, name: string): Promise<boolean> {
  const owner = await parts.store.peerOfUsername(wantedUsername(name));
  return owner === undefined || owner === userId;
}

/**
 * Takes a username; '' gives it up.
 * Source: core.telegram.org/method/account.updateUsername
 * @throws USERNAME_INVALID, USERNAME_OCCUPIED, USERNAME_NOT_MODIFIED
 */
export async function updateUsername(
  parts: ProfileParts,
  userId: UserId,
  name: string,
  origin: Origin,
): Promise<UserCard> {
  if (name !== '') wantedUsername(name);
  const before = await parts.people.find(userId);
  if ((before?.username ?? '') === name) throw rpcError('USERNAME_NOT_MODIFIED');
  const nowS = nowSeconds(parts.clock);
  const changed = await parts.store.takeUsername({ userId, username: name, nowS });
  if (changed === undefined) throw rpcError('USERNAME_OCCUPIED');
  parts.people.put(changed.card);
  tell(parts, userId, changed.toldTo, nowS, origin);
  return changed.card;
}

function tell({ bus }: ProfileParts, userId: UserId, toldTo: readonly UserId[], date: number, origin: Origin): void {
  for (const box of [userId, ...toldTo]) {
    bus.publish(box, { kind: 'state', event: { kind: 'user', userId }, date, origin });
  }
}
