import { ChatFlag, type UserId } from '@suaka/domain';

/** The pts up to which a member does not see a channel: what they deleted for themselves, and what was said before they came, where it is hidden. */
export function hiddenBefore(
  row: {
    readonly flags: number;
    readonly creator_id: UserId;
    readonly joined_pts: number;
    readonly admin_rights: number | null;
    readonly available_min: number;
  },
  user: UserId,
): number {
  const isHidden = (row.flags & ChatFlag.hiddenHistory) !== 0;
  const joined = isHidden && row.admin_rights === null && row.creator_id !== user ? row.joined_pts : 0;
  return Math.max(joined, row.available_min);
}
