import { rpcError, type PrivacyKey, type UserId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { mayView } from '../render/sight.ts';
import { sightOf } from '../render/users.ts';

/**
 * Whether the privacy rules of `ownerId` let the caller through. The one funnel for every setting of
 * core.telegram.org/api/privacy: what is refused is asked here, and what is only shown less where a
 * person is rendered; both are judged by `mayView`.
 */
export async function accessPrivacy(call: UserCall, ownerId: UserId, key: PrivacyKey): Promise<boolean> {
  const { people, relations } = call.services;
  const viewer = call.caller.userId;
  if (viewer === ownerId) return true;
  const owner = await people.find(ownerId);
  if (owner === undefined) return false;
  const relation = relations.peek(viewer, ownerId) ?? (await relations.find(viewer, ownerId));
  return mayView(await sightOf(call.services, viewer, [owner]), owner, relation, key);
}

/**
 * The same for what is refused.
 * @throws USER_PRIVACY_RESTRICTED
 */
export async function accessPrivacyOrRefuse(call: UserCall, ownerId: UserId, key: PrivacyKey): Promise<void> {
  if (!(await accessPrivacy(call, ownerId, key))) throw rpcError('USER_PRIVACY_RESTRICTED');
}
