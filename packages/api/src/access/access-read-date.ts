import { rpcError, type UserCard } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { mayBeViewedBy, mayView } from '../render/sight.ts';
import { sightOf } from '../render/users.ts';

/**
 * Whether the caller may know when a user read something. Who hides it does so from those who do not
 * see when they were last here, and is not told it by them either.
 *
 * Source: core.telegram.org/constructor/globalPrivacySettings
 * @throws YOUR_PRIVACY_RESTRICTED, USER_PRIVACY_RESTRICTED
 */
export async function accessReadDate(call: UserCall, other: UserCard): Promise<void> {
  const { services, caller } = call;
  const sight = await sightOf(services, caller.userId, [other]);
  const relation = await services.relations.find(caller.userId, other.id);
  const hides = (card: UserCard | undefined): boolean => card?.extra?.globalPrivacy?.hideReadMarks === true;
  if (hides(sight.card) && !mayBeViewedBy(sight, other, relation, 'statusTimestamp')) {
    throw rpcError('YOUR_PRIVACY_RESTRICTED');
  }
  if (hides(other) && !mayView(sight, other, relation, 'statusTimestamp')) throw rpcError('USER_PRIVACY_RESTRICTED');
}
