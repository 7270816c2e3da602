import type { AccountLifeParts } from '../account-life/account-parts.ts';
import type { SettingsChange } from '../account-life/account-settings.ts';
import { tellState } from '../account-life/tell.ts';
import type { Doer } from '../extras/keeping-parts.ts';
import { nowSeconds } from '../ports/clock.ts';

/** Changes what devices save by themselves, and tells the others. Source: core.telegram.org/method/account.saveAutoSaveSettings */
export async function changeAutoSave(
  { store, bus, clock }: AccountLifeParts,
  { userId, origin }: Doer,
  change: Pick<SettingsChange, 'autoSave' | 'autoSaveExceptions'>,
): Promise<void> {
  const nowS = nowSeconds(clock);
  const event = { kind: 'autoSave' } as const;
  await store.changeSettings(userId, change);
  await store.recordOwn(userId, nowS, [event]);
  tellState(bus, [userId], [event], nowS, origin);
}
