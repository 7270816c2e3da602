import { checkPassword, handOver, nowSeconds, rpcError } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { ChatAccess } from '../access/access-chat.ts';
import { accessAsCreator } from '../access/access-chat-kind.ts';
import { accessUser } from '../access/access-user.ts';
import type { UserCall } from '../handler.ts';
import { readProof } from '../render/password.ts';
import type { Services } from '../services.ts';
import { changeUpdates } from './change-updates.ts';

/**
 * Hands a chat over to another member, at the word of the creator's password.
 * @throws PASSWORD_MISSING, PASSWORD_TOO_FRESH_X, SESSION_TOO_FRESH_X, USER_NOT_PARTICIPANT; as `checkPassword`
 * Source: core.telegram.org/api/channel#transferring-ownership-of-a-group-channel
 */
export async function handOverTo(
  call: UserCall,
  access: ChatAccess,
  user: Tl<'InputUser'>,
  password: Tl<'InputCheckPasswordSRP'>,
): Promise<TlOf<'updates'>> {
  const { card } = accessAsCreator(access);
  const { caller, services } = call;
  const stored = await services.passwords.store.password(caller.userId);
  if (stored?.lock === undefined) throw rpcError('PASSWORD_MISSING');
  // An empty proof asks whether the time has come, before anybody types a password.
  checkAge(services, 'PASSWORD_TOO_FRESH_X', stored.changedAt);
  const key = await services.keys.find(caller.authKeyId);
  const owner = key && (await services.keys.ownerOf(key));
  checkAge(services, 'SESSION_TOO_FRESH_X', owner?.createdAt ?? 0);
  await checkPassword(services.passwords, caller.userId, readProof(password));
  const { id: userId } = await accessUser(call, user);
  const sent = await handOver(services.messages, { card, actorId: caller.userId, userId }, caller);
  return await changeUpdates(call, card.id, sent);
}

function checkAge(
  { clock, messages }: Pick<Services, 'clock' | 'messages'>,
  error: 'PASSWORD_TOO_FRESH_X' | 'SESSION_TOO_FRESH_X',
  since: number,
): void {
  const left = since + messages.chatLimits.handOverAgeMinS - nowSeconds(clock);
  if (left > 0) throw rpcError(error, left);
}
