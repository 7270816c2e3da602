import type { UserColor } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** Source: core.telegram.org/constructor/peerColor */
export const renderColor = (color: UserColor | undefined): TlOf<'peerColor'> | undefined =>
  color && {
    _: 'peerColor',
    color: color.color,
    background_emoji_id: color.backgroundEmojiId === undefined ? undefined : BigInt(color.backgroundEmojiId),
  };
