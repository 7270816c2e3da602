import { rpcError } from '../errors/rpc-error.ts';
import type { UserCard } from '../accounts/user-card.ts';
import type { Birthday, UserColor, UserExtra } from '../accounts/user-extra.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { tellState } from './tell.ts';

const daysOf = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
/** A year that has a 29th of February, for birthdays without one. */
const leapYear = 2000;
/** Nobody alive is older. */
const ageMaxYears = 150;

/**
 * Sets or takes away someone's birthday.
 * Source: core.telegram.org/method/account.updateBirthday
 * @throws BIRTHDAY_INVALID
 */
export function setBirthday(
  parts: AccountLifeParts,
  userId: UserId,
  birthday: Birthday | undefined,
  origin: Origin,
): Promise<UserCard> {
  if (birthday !== undefined) checkedBirthday(birthday, parts.clock.nowMs());
  return changeCard(parts, userId, { birthday }, origin);
}

/** A day that someone can have been born on. @throws BIRTHDAY_INVALID */
export function checkedBirthday(birthday: Birthday, nowMs: number): Birthday {
  const { day, month, year } = birthday;
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= daysOf(month, year ?? leapYear);
  const now = new Date(nowMs);
  const isPast = year === undefined || Date.UTC(year, month - 1, day) <= nowMs;
  const isNear = year === undefined || year > now.getUTCFullYear() - ageMaxYears;
  if (!isDay || !isPast || !isNear) throw rpcError('BIRTHDAY_INVALID');
  return birthday;
}

/** Colours that exist, as help.getPeerColors lists them. */
export const peerColors = 7;

/**
 * Sets the colour of someone's name, or of their page.
 * Source: core.telegram.org/method/account.updateColor
 * @throws COLOR_INVALID
 */
export function setColor(
  parts: AccountLifeParts,
  userId: UserId,
  part: 'color' | 'profileColor',
  color: UserColor | undefined,
  origin: Origin,
): Promise<UserCard> {
  const { color: number } = color ?? {};
  if (number !== undefined && (number < 0 || number >= peerColors)) throw rpcError('COLOR_INVALID');
  return changeCard(parts, userId, { [part]: color }, origin);
}

/** Changes what is shown of someone, and tells those who know them to look again. */
export async function changeCard(
  { store, clock, bus, people }: AccountLifeParts,
  userId: UserId,
  change: UserExtra,
  origin: Origin,
): Promise<UserCard> {
  const nowS = nowSeconds(clock);
  const events = [{ kind: 'userInfo', userId } as const];
  const { card, toldTo } = await store.setExtra({ userId, change, own: events, others: events, nowS });
  people.put(card);
  tellState(bus, [userId], events, nowS, origin);
  tellState(bus, toldTo, events, nowS);
  return card;
}
