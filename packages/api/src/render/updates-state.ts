import type { UpdatesState } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** Source: core.telegram.org/constructor/updates.state. There are no secret chats, so no qts, and updates need no seq. */
export const renderState = ({ pts, date }: UpdatesState, unreadCount = 0): TlOf<'updates.state'> => ({
  _: 'updates.state',
  pts,
  qts: 0,
  date,
  seq: 0,
  unread_count: unreadCount,
});
