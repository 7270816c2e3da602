import { isAllowed, rpcError, viewerOf, type PrivacyKey, type UserId } from '@suaka/domain';
import type { UserCall } from '../handler.ts';

/**
 * Whether the privacy rules of `ownerId` let the caller through. The one funnel for every setting of
 * core.telegram.org/api/privacy: what is only shown less is asked here or, where a person is
 * rendered, by `mayView`, which judges the same.
 */
export async function accessPrivacy(call: UserCall, ownerId: UserId, key: PrivacyKey): Promise<boolean> {
  const { people, relations } = call.services;
  const viewer = call.caller.userId;
  if (viewer === ownerId) return true;
  const owner = await people.find(ownerId);
  if (owner === undefined) return false;
  const relation = relations.peek(viewer, ownerId) ?? (await relations.find(viewer, ownerId));
  return isAllowed(owner, key, viewerOf(viewer, relation, await people.find(viewer)));
}

/**
 * The same for what is refused.
 * @throws USER_PRIVACY_RESTRICTED
 */
export async function accessPrivacyOrRefuse(call: UserCall, ownerId: UserId, key: PrivacyKey): Promise<void> {
  if (!(await accessPrivacy(call, ownerId, key))) throw rpcError('USER_PRIVACY_RESTRICTED');
}
