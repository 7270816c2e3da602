import { rpcError } from '../errors/rpc-error.ts';
import type { UserCard } from '../accounts/user-card.ts';
import type { BusinessIntro, BusinessPlace, UserExtra, WorkHours } from '../accounts/user-extra.ts';
import type { PeerId, UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import type { ProfileTab } from '../accounts/user-extra.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { changeCard } from './card-changes.ts';

const weekMinutes = 7 * 24 * 60;
/** An interval may reach into the next week's first day. Source: core.telegram.org/constructor/businessWeeklyOpen */
const endMinuteMax = weekMinutes + 24 * 60;
/** Four intervals a day. */
const intervalsMax = 28;
const addressLengthMax = 96;
/** As business_intro_title_length_limit and its fellow of the app config say. */
const introTitleLengthMax = 32;
const introWordsLengthMax = 70;

/** Someone changes what their page shows. */
export interface PageChange {
  readonly userId: UserId;
  readonly origin: Origin;
}

/**
 * Says when someone can be reached; undefined takes it back.
 * Source: core.telegram.org/method/account.updateBusinessWorkHours
 * @throws BUSINESS_WORK_HOURS_EMPTY, BUSINESS_WORK_HOURS_PERIOD_INVALID, TIMEZONE_INVALID
 */
export function setWorkHours(parts: AccountLifeParts, by: PageChange, hours: WorkHours | undefined): Promise<UserCard> {
  if (hours === undefined) return change(parts, by, { workHours: undefined });
  if (!isTimezone(hours.timezone)) throw rpcError('TIMEZONE_INVALID');
  if (hours.open.length === 0) throw rpcError('BUSINESS_WORK_HOURS_EMPTY');
  const open = hours.open.toSorted((a, b) => a.start - b.start);
  const isSound = open.every(({ start, end }, index) => {
    const before = open[index - 1];
    const follows = before === undefined || before.end <= start;
    return start >= 0 && start < weekMinutes && end > start && end <= endMinuteMax && follows;
  });
  if (!isSound || open.length > intervalsMax) throw rpcError('BUSINESS_WORK_HOURS_PERIOD_INVALID');
  return change(parts, by, { workHours: { timezone: hours.timezone, open } });
}

function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Whether someone can be reached now, by the clocks of where they are. */
export function isOpen({ timezone, open }: WorkHours, nowMs: number): boolean {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    weekday: 'short',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  });
  const part = new Map(format.formatToParts(new Date(nowMs)).map(({ type, value }) => [type, value]));
  const day = weekdays.indexOf(part.get('weekday') ?? '');
  const minute = day * 24 * 60 + Number(part.get('hour')) * 60 + Number(part.get('minute'));
  return open.some(({ start, end }) => [minute, minute + weekMinutes].some((at) => start <= at && at < end));
}

/**
 * Says where someone can be found; undefined takes it back.
 * Source: core.telegram.org/method/account.updateBusinessLocation
 * @throws BUSINESS_ADDRESS_EMPTY
 */
export function setPlace(parts: AccountLifeParts, by: PageChange, place: BusinessPlace | undefined): Promise<UserCard> {
  const address = place?.address.trim().slice(0, addressLengthMax);
  if (place !== undefined && (address === undefined || address === '')) throw rpcError('BUSINESS_ADDRESS_EMPTY');
  return change(parts, by, { location: place && { ...place, address: address ?? '' } });
}

/**
 * What a chat with someone begins with; undefined takes it back.
 * Source: core.telegram.org/method/account.updateBusinessIntro
 * @throws BUSINESS_INTRO_TOO_LONG
 */
export function setIntro(parts: AccountLifeParts, by: PageChange, intro: BusinessIntro | undefined): Promise<UserCard> {
  const isTooLong =
    intro !== undefined && (intro.title.length > introTitleLengthMax || intro.description.length > introWordsLengthMax);
  if (isTooLong) throw rpcError('BUSINESS_INTRO_TOO_LONG');
  return change(parts, by, { intro });
}

/** The channel that someone's page leads to. Source: core.telegram.org/method/account.updatePersonalChannel */
export const setPersonalChannel = (
  parts: AccountLifeParts,
  by: PageChange,
  channel: PeerId | undefined,
): Promise<UserCard> => change(parts, by, { personalChannelId: channel });

/** What of someone's page is shown first. Source: core.telegram.org/method/account.setMainProfileTab */
export const setMainTab = (parts: AccountLifeParts, by: PageChange, mainTab: ProfileTab): Promise<UserCard> =>
  change(parts, by, { mainTab });

const change = (parts: AccountLifeParts, { userId, origin }: PageChange, extra: UserExtra): Promise<UserCard> =>
  changeCard(parts, userId, extra, origin);
