import { ChatFlag, type UserId } from '@suaka/domain';

/** The pts up to which a member does not see a channel: what was said before they came, where it is hidden. */
export function hiddenBefore(
  row: {
    readonly flags: number;
    readonly creator_id: UserId;
    readonly joined_pts: number;
    readonly admin_rights: number | null;
  },
  user: UserId,
): number {
  const isHidden = (row.flags & ChatFlag.hiddenHistory) !== 0;
  return isHidden && row.admin_rights === null && row.creator_id !== user ? row.joined_pts : 0;
}
