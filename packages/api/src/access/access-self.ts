import { rpcError, type UserCard } from '@suaka/domain';
import type { UserCall } from '../handler.ts';

/** The caller's own card. */
export async function accessSelf({ services, caller }: UserCall): Promise<UserCard> {
  const card = await services.people.find(caller.userId);
  if (card === undefined) throw rpcError('AUTH_KEY_UNREGISTERED');
  return card;
}
