import { UserFlag, type UserCard } from '../accounts/user-card.ts';
import { serviceUserId } from '../ids.ts';
import type { AccountStore } from '../ports/account-store.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';

/** Makes the service account on the first start. Its number is the one that Telegram gives to its own. */
export async function ensureServiceAccount(
  store: AccountStore,
  { clock, random }: { readonly clock: Clock; readonly random: Random },
): Promise<void> {
  const card: UserCard = {
    id: serviceUserId,
    accessHash: random.long(),
    phone: '42777',
    firstName: 'Suaka',
    lastName: '',
    about: '',
    username: undefined,
    langCode: 'en',
    flags: UserFlag.verified | UserFlag.support,
    createdAt: nowSeconds(clock),
    lastSeenAt: 0,
  };
  await store.ensureAccount(card);
}
