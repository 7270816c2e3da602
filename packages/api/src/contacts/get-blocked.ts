import type { UserId } from '@suaka/domain';
import { handler } from '../handler.ts';
import { renderUsers } from '../render/users.ts';

const pageMax = 100;

/** Source: core.telegram.org/method/contacts.getBlocked */
export const contactsGetBlocked = handler('contacts.getBlocked', { lane: 2, allow: 'user' }, async (call, params) => {
  const { services, caller } = call;
  const limit = Math.min(Math.max(params.limit, 1), pageMax);
  const page = await services.contacts.contacts.blocked(caller.userId, Math.max(params.offset, 0), limit);
  // Only users can be blocked so far: each peer id is a user's.
  const ids = page.blocked.map(({ peer }) => peer as UserId);
  const answer = {
    blocked: page.blocked.map(({ peer, date }) => ({
      _: 'peerBlocked' as const,
      peer_id: { _: 'peerUser' as const, user_id: peer },
      date,
    })),
    chats: [],
    users: await renderUsers(services, caller.userId, ids),
  };
  if (params.offset === 0 && page.count <= ids.length) return { _: 'contacts.blocked', ...answer };
  return { _: 'contacts.blockedSlice', count: page.count, ...answer };
});
