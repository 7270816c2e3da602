import type { Affected } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** How far a command brought the caller's box. */
export const renderAffected = ({ pts, ptsCount }: Affected): TlOf<'messages.affectedMessages'> => ({
  _: 'messages.affectedMessages',
  pts,
  pts_count: ptsCount,
});
