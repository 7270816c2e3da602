import type { KeyRecord } from '../auth/key-record.ts';
import type { UserCard } from '../accounts/user-card.ts';
import type { Origin } from '../ports/bus.ts';
import { nowSeconds } from '../ports/clock.ts';
import { newDeviceMessage } from '../service-account/new-device-message.ts';
import type { StateEvent } from '../updates/state-event.ts';
import type { AccountLifeParts } from './account-parts.ts';
import { tellState } from './tell.ts';

const deviceNameLengthMax = 64;

/** A device as it is called in a list of them. */
export const deviceName = ({ deviceModel, appVersion }: KeyRecord['device']): string =>
  [deviceModel, appVersion]
    .filter((part) => part !== '')
    .join(', ')
    // The device says it itself: it shall not write the message that tells of it.
    .replace(/\s+/gu, ' ')
    .slice(0, deviceNameLengthMax);

/** What the other devices are told of a device that came or was confirmed. */
export const authorizationEvent = (
  key: Pick<KeyRecord, 'hash' | 'device' | 'address'>,
  date: number,
  isUnconfirmed: boolean,
): StateEvent => ({
  kind: 'newAuthorization',
  hash: key.hash.toString(),
  isUnconfirmed,
  date,
  device: deviceName(key.device),
  address: key.address,
});

/**
 * Tells the other devices of an account that one more is signed in, by an update and by a message of
 * the service account. Source: core.telegram.org/constructor/updateNewAuthorization
 */
export async function noteSignIn(
  { clock, bus, store, serviceMessages, limits }: AccountLifeParts,
  card: UserCard,
  key: KeyRecord,
  origin: Origin,
): Promise<void> {
  const nowS = nowSeconds(clock);
  const event = authorizationEvent(key, nowS, true);
  const unconfirmedUntil = nowS + limits.unconfirmedForS;
  const { id: userId } = card;
  const hasOthers = await store.noteNewDevice({ userId, keyId: key.id, unconfirmedUntil, event, nowS });
  if (!hasOthers) return;
  tellState(bus, [userId], [event], nowS, origin);
  const facts = { name: card.firstName, dateS: nowS, device: deviceName(key.device), address: key.address };
  await serviceMessages.send({ to: userId, ...newDeviceMessage(card.langCode, facts) });
}
