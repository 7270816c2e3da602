import type { UserCard } from '@suaka/domain';
import { accessUser } from '../access/access-user.ts';
import { handler, type UserCall } from '../handler.ts';
import { renderUsers } from '../render/users.ts';
import { RpcError } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

/** Users that one call may name. */
const usersMax = 200;

/**
 * Users whom the caller may not name come back as userEmpty, so that one of them does not hide the
 * others. Source: core.telegram.org/method/users.getUsers
 */
export const usersGetUsers = handler('users.getUsers', { lane: 2, allow: 'user' }, async (call, { id }) => {
  const asked = id.slice(0, usersMax);
  const cards = await Promise.all(asked.map((input) => accessible(call, input)));
  const ids = cards.flatMap((card) => card?.id ?? []);
  const users = new Map((await renderUsers(call.services, call.caller.userId, ids)).map((user) => [user.id, user]));
  return asked.map((input, index) => users.get(cards[index]?.id ?? 0) ?? { _: 'userEmpty', id: idOf(input) });
});

async function accessible(call: UserCall, input: Tl<'InputUser'>): Promise<UserCard | undefined> {
  try {
    return await accessUser(call, input);
  } catch (error) {
    if (error instanceof RpcError) return undefined;
    throw error;
  }
}

const idOf = (input: Tl<'InputUser'>): number => ('user_id' in input ? input.user_id : 0);
