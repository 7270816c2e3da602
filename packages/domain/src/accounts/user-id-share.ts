import { firstUserId, userIdMax, type UserId } from '../ids.ts';

/** How many data centres can allocate ids; each takes every 128th, so that an id tells its own. */
export const shares = 128;

/** The data centre that gave out an id from 10,000,000 up. */
export const dcOfUser = (id: UserId): number => ((id - firstUserId) % shares) + 1;

/**
 * The id that data centre `dcId` (1 to 128) gives out after `last`, its highest so far; undefined
 * where it has given out none.
 */
export function nextUserId(last: UserId | undefined, dcId: number): UserId {
  if (dcId < 1 || dcId > shares) throw new RangeError(`no share of ids for data centre ${dcId}`);
  const next = last === undefined ? firstUserId + dcId - 1 : last + shares;
  if (next > userIdMax) throw new RangeError('the ids of this data centre are used up');
  return next as UserId;
}
