import {
  checkedDueDate,
  isAllowed,
  peerKind,
  rpcError,
  viewerOf,
  whenOnline,
  type PeerId,
  type UserId,
} from '@suaka/domain';
import { accessPrivacy } from '../access/access-privacy.ts';
import type { UserCall } from '../handler.ts';

/**
 * When a client wants a message to be sent; undefined for now.
 *
 * @throws SCHEDULE_DATE_INVALID, SCHEDULE_DATE_TOO_LATE; SCHEDULE_STATUS_PRIVATE where the moment when the
 * other person comes online is not the caller's to know.
 * Source: core.telegram.org/api/scheduled-messages
 */
export async function readScheduleDate(
  call: UserCall,
  peerId: PeerId,
  params: { readonly schedule_date?: number | undefined; readonly schedule_repeat_period?: number | undefined },
): Promise<number | undefined> {
  const { schedule_date: date } = params;
  // Messages that are sent again and again are not built yet.
  if (params.schedule_repeat_period !== undefined) throw rpcError('METHOD_NOT_IMPLEMENTED');
  if (date === undefined || date === 0) return undefined;
  if (date < 0) throw rpcError('SCHEDULE_DATE_INVALID');
  if (date !== whenOnline) return checkedDueDate(call.services.messages, date);
  if (peerKind(peerId) !== 'user' || peerId === call.caller.userId) throw rpcError('SCHEDULE_DATE_INVALID');
  if (!(await mayKnowStatus(call, peerId as UserId))) throw rpcError('SCHEDULE_STATUS_PRIVATE');
  return whenOnline;
}

/** Who hides their own time from someone is not told theirs either. */
async function mayKnowStatus(call: UserCall, peer: UserId): Promise<boolean> {
  if (!(await accessPrivacy(call, peer, 'statusTimestamp'))) return false;
  const { people, relations } = call.services;
  const { userId } = call.caller;
  const own = await people.find(userId);
  return own !== undefined && isAllowed(own, 'statusTimestamp', viewerOf(peer, await relations.find(peer, userId)));
}
