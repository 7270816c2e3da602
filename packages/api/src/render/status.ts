import type { UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { userStatusUpdate } from './user-updates.ts';

/** Someone whom the user knows came or went. */
export async function renderStatus(
  userId: UserId,
  status: { readonly userId: UserId; readonly date: number },
  services: Pick<Services, 'people' | 'relations' | 'presence'>,
): Promise<Tl<'Updates'> | undefined> {
  const update = await userStatusUpdate(services, userId, status.userId);
  return update && { _: 'updateShort', update, date: status.date };
}
