import { defaultChatLimits } from '../chats/chat-limits.ts';
import type { AdminLogStore } from '../ports/admin-log-store.ts';
import type { AuthKeyStore } from '../ports/auth-key-store.ts';
import type { BoxStore } from '../ports/box-store.ts';
import { nowSeconds, type Clock, type Timer } from '../ports/clock.ts';
import type { SignInStore } from '../ports/sign-in-store.ts';

export interface ClearingParts {
  readonly clock: Clock;
  readonly stores: {
    readonly authKeys: Pick<AuthKeyStore, 'removeExpired'>;
    readonly boxes: Pick<BoxStore, 'forgetStateEvents'>;
    readonly chats: { readonly log: Pick<AdminLogStore, 'forget'> };
    readonly signIn: Pick<SignInStore, 'removeOldCodes'>;
  };
  readonly limits: {
    readonly everyMs: number;
    /** Rows that one turn takes away at most. */
    readonly rowsMax: number;
    /** Codes are kept as long as they count towards the limits of their number. */
    readonly codesKeptS: number;
    /** How long those who are away are still told of changes that take no pts. */
    readonly stateEventsKeptS: number;
  };
}

/** Clears away old codes, expired temporary keys, old changes of state and of the logs of channels, a bite at a time. */
export async function clearOnce({ clock, stores, limits }: ClearingParts): Promise<void> {
  const nowS = nowSeconds(clock);
  await stores.signIn.removeOldCodes(nowS - limits.codesKeptS, limits.rowsMax);
  await stores.authKeys.removeExpired(nowS, limits.rowsMax);
  await stores.boxes.forgetStateEvents(nowS - limits.stateEventsKeptS, limits.rowsMax);
  await stores.chats.log.forget(nowS - defaultChatLimits.adminLogKeptS, limits.rowsMax);
}

/** Clears at intervals, until the timer is cancelled. What fails is tried again by the next turn. */
export const startClearing = (parts: ClearingParts): Timer =>
  parts.clock.every(parts.limits.everyMs, () => void clearOnce(parts).catch(() => undefined));
