import { nowSeconds } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import { handler } from '../handler.ts';

/** Offsets change with summer time: a list is good for an hour. */
const validForS = 3600;
const offsetShape = /GMT([+-])(\d{1,2})(?::(\d{2}))?/u;

/** Seconds that a time zone is ahead of UTC at a moment. */
function offsetOf(id: string, atMs: number): number {
  const format = new Intl.DateTimeFormat('en', { timeZone: id, timeZoneName: 'shortOffset' });
  const name = format.formatToParts(new Date(atMs)).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes = '0'] = offsetShape.exec(name) ?? [];
  const seconds = Number(hours ?? 0) * 3600 + Number(minutes) * 60;
  return sign === '-' ? -seconds : seconds;
}

let kept: TlOf<'help.timezonesList'> | undefined;

/** Source: core.telegram.org/method/help.getTimezonesList */
export const helpGetTimezonesList = handler(
  'help.getTimezonesList',
  { lane: 3, allow: 'user' },
  ({ services }, { hash }) => {
    const nowS = nowSeconds(services.clock);
    const current = Math.floor(nowS / validForS);
    if (hash === current) return Promise.resolve({ _: 'help.timezonesListNotModified' });
    if (kept?.hash !== current) {
      const timezones = Intl.supportedValuesOf('timeZone').map((id) => ({
        _: 'timezone' as const,
        id,
        name: id.replaceAll('_', ' '),
        utc_offset: offsetOf(id, nowS * 1000),
      }));
      kept = { _: 'help.timezonesList', timezones, hash: current };
    }
    return Promise.resolve(kept);
  },
);
