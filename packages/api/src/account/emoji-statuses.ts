import { idsHash } from '@suaka/domain';
import type { Tl } from '@suaka/tl';

/** A list of custom emojis that can be shown beside a name. */
export function emojiStatuses(ids: readonly bigint[], known: bigint): Tl<'account.EmojiStatuses'> {
  const hash = idsHash(ids);
  if (ids.length > 0 && hash === known) return { _: 'account.emojiStatusesNotModified' };
  return { _: 'account.emojiStatuses', hash, statuses: ids.map((id) => ({ _: 'emojiStatus', document_id: id })) };
}
