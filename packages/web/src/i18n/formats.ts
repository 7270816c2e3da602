/** Times as people say them; all inputs in seconds unless the name says otherwise. */
import type { Presence } from '../state/user.ts';
import type { Language } from './catalogue.ts';
import type { Translate } from './translate.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Formats {
  /** 14:05 */
  time(seconds: number): string;
  /** 14:05 today, Mon this week, 3 Nov, 3/11/25 */
  listTime(seconds: number, nowSeconds: number): string;
  /** Today, Yesterday, Monday 3 November */
  day(seconds: number, nowSeconds: number): string;
  /** 0:42, or "about 3 minutes" */
  countdown(seconds: number): string;
  presence(presence: Presence, nowSeconds: number): string;
  /** 1.4 MB */
  bytes(count: number): string;
}

/** Midnight before a time, by the device's own zone. */
export function dayStart(seconds: number): number {
  const date = new Date(seconds * 1000);
  date.setHours(0, 0, 0, 0);
  return date.getTime() / 1000;
}

/** Formats for one language. */
export function formatsOf(language: Language, t: Translate): Formats {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const one = new Intl.DateTimeFormat(language, options);
    return (seconds: number) => one.format(new Date(seconds * 1000));
  };
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const weekday = format({ weekday: 'short' });
  const dayMonth = format({ day: 'numeric', month: 'short' });
  const withYear = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = format({ weekday: 'long', day: 'numeric', month: 'long' });
  const year = format({ year: 'numeric' });
  const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  const daysAgo = (seconds: number, now: number) => Math.round((dayStart(now) - dayStart(seconds)) / DAY);

  const date = (seconds: number, now: number) => (year(seconds) === year(now) ? dayMonth(seconds) : withYear(seconds));

  const offline = (since: number, now: number): string => {
    const ago = now - since;
    if (ago < MINUTE) return t('presence.justNow');
    if (ago < HOUR) return t('presence.minutes', { count: Math.floor(ago / MINUTE) });
    const days = daysAgo(since, now);
    if (days <= 0) return t('presence.today', { time: time(since) });
    if (days === 1) return t('presence.yesterday', { time: time(since) });
    return t('presence.date', { date: date(since, now) });
  };

  const sizes = (['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const).map(
    (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }),
  );

  return {
    time,
    bytes(count) {
      const step = count < 1000 ? 0 : Math.min(sizes.length - 1, Math.floor(Math.log10(count) / 3));
      return sizes[step]?.format(count / 1000 ** step) ?? '';
    },
    listTime(seconds, now) {
      const days = daysAgo(seconds, now);
      if (days <= 0) return time(seconds);
      return days < 7 ? weekday(seconds) : date(seconds, now);
    },
    day(seconds, now) {
      const days = daysAgo(seconds, now);
      if (days === 0) return t('day.today');
      if (days === 1) return t('day.yesterday');
      return year(seconds) === year(now) ? longDay(seconds) : withYear(seconds);
    },
    countdown(seconds) {
      if (seconds > 10 * MINUTE) return minutes.format(Math.ceil(seconds / MINUTE));
      return `${Math.floor(seconds / MINUTE)}:${String(Math.floor(seconds % MINUTE)).padStart(2, '0')}`;
    },
    presence(presence, now) {
      switch (presence.kind) {
        case 'online':
          return presence.until > now ? t('presence.online') : offline(presence.until, now);
        case 'offline':
          return offline(presence.since, now);
        default:
          return t(`presence.${presence.kind}`);
      }
    },
  };
}
