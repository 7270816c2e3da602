import { rpcError } from '../errors/rpc-error.ts';
import type { UserId } from '../ids.ts';
import type { Bus, Origin } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { NotifyStore } from '../ports/notify-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { NotifySettings } from './notify-settings.ts';
import type { NotifyTarget } from './notify-target.ts';

/** What changing notification settings needs. */
export interface NotifyParts {
  readonly clock: Clock;
  readonly bus: Bus<BusMessage>;
  readonly notify: NotifyStore;
}

/** UTF-16 units of the name and of the data of a sound that only one device has. */
const soundLengthMax = 256;

/**
 * Sets how one is notified of a chat or of a kind of chats, on all one's devices. What is not given follows the kind.
 *
 * @throws SETTINGS_INVALID
 * Source: core.telegram.org/method/account.updateNotifySettings
 */
export async function changeNotifySettings(
  { clock, bus, notify }: NotifyParts,
  change: { readonly ownerId: UserId; readonly target: NotifyTarget; readonly settings: NotifySettings },
  origin: Origin,
): Promise<void> {
  const { ownerId, target, settings } = change;
  for (const sound of [settings.sound, settings.storiesSound]) {
    if (sound?.kind === 'local' && Math.max(sound.title.length, sound.data.length) > soundLengthMax) {
      throw rpcError('SETTINGS_INVALID');
    }
  }
  const date = nowSeconds(clock);
  const isChanged = await notify.set({ ownerId, target, settings, date });
  if (isChanged) bus.publish(ownerId, { kind: 'state', event: { kind: 'notify', target, settings }, date, origin });
}

/**
 * Takes back all notification settings, of chats and of kinds.
 *
 * Source: core.telegram.org/method/account.resetNotifySettings
 */
export async function resetNotifySettings(
  { clock, bus, notify }: NotifyParts,
  ownerId: UserId,
  origin: Origin,
): Promise<void> {
  const date = nowSeconds(clock);
  for (const target of await notify.reset(ownerId, date)) {
    bus.publish(ownerId, { kind: 'state', event: { kind: 'notify', target, settings: {} }, date, origin });
  }
}
