import type { DialogStateEvent, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import { notifyUpdate } from './notify.ts';

/** How a change of how someone keeps their chats is told, live and in the difference. */
export const dialogStateUpdate = (_viewer: UserId, event: DialogStateEvent): Tl<'Update'> =>
  notifyUpdate(event.target, event.settings);
