import { hasFlag, rpcError, UserFlag, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import { accessPrivacy } from '../access/access-privacy.ts';
import { accessUser } from '../access/access-user.ts';
import type { UserCall } from '../handler.ts';

/** Those of the people named who may be brought into a chat, and those who do not want to be. */
export interface Invitees {
  readonly userIds: readonly UserId[];
  readonly missing: TlOf<'missingInvitee'>[];
}

/**
 * Whom the caller may bring into a chat, by their own rules and blocks.
 * @throws INPUT_USER_DEACTIVATED, USER_ID_INVALID
 */
export async function inviteesOf(call: UserCall, inputs: readonly Tl<'InputUser'>[]): Promise<Invitees> {
  const userIds: UserId[] = [];
  const missing: TlOf<'missingInvitee'>[] = [];
  for (const input of inputs) {
    const card = await accessUser(call, input);
    if (hasFlag(card, UserFlag.deleted)) throw rpcError('INPUT_USER_DEACTIVATED');
    const relation = await call.services.relations.find(call.caller.userId, card.id);
    if (!relation.blockedBy && (await accessPrivacy(call, card.id, 'chatInvite'))) userIds.push(card.id);
    else missing.push({ _: 'missingInvitee', user_id: card.id });
  }
  return { userIds, missing };
}
