import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import type { AccountLifeParts } from './account-parts.ts';
import type { AccountSettings, SettingsChange } from './account-settings.ts';
import { tellState } from './tell.ts';

/**
 * Changes which browser links are opened in.
 * Source: core.telegram.org/method/account.updateWebBrowserSettings
 */
export async function changeWebBrowser(
  { store, bus, clock }: AccountLifeParts,
  userId: UserId,
  change: Pick<SettingsChange, 'webBrowser' | 'webExceptions'>,
  origin: Origin,
): Promise<AccountSettings> {
  const nowS = nowSeconds(clock);
  const event = { kind: 'webBrowser' } as const;
  const settings = await store.changeSettings(userId, change);
  await store.recordOwn(userId, nowS, [event]);
  tellState(bus, [userId], [event], nowS, origin);
  return settings;
}

const hostShape = /^(?=.{1,253}$)[a-z0-9\p{L}\p{N}-]+(?:\.[a-z0-9\p{L}\p{N}-]+)+$/u;
const urlShape = /^(?:https?:\/\/)?(?:[^/?#@]*@)?([^/?#:]+)/u;

/**
 * The domain that an address is of, as exceptions are kept by.
 * @throws URL_INVALID
 */
export function domainOf(url: string): string {
  const host = urlShape.exec(url.trim().toLowerCase())?.[1] ?? '';
  if (!hostShape.test(host)) throw rpcError('URL_INVALID');
  return host;
}
