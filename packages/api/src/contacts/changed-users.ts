import { nowSeconds, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { UserCall } from '../handler.ts';
import { peerSettingsUpdate } from '../render/user-updates.ts';
import { renderUsers } from '../render/users.ts';

/** What the caller is told of people whom it added or removed. */
export async function changedUsers({ services, caller }: UserCall, ids: readonly UserId[]): Promise<Tl<'Updates'>> {
  const users = await renderUsers(services, caller.userId, ids);
  const updates = await Promise.all(ids.map((id) => peerSettingsUpdate(services, caller.userId, id)));
  return {
    _: 'updates',
    updates: updates.filter((update) => update !== undefined),
    users,
    chats: [],
    date: nowSeconds(services.clock),
    seq: 0,
  };
}
