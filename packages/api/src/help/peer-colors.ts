import { peerColors } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** Grows when the list changes. */
const hash = 1;

/** The colours that every client has of itself: their numbers say it all. Source: core.telegram.org/api/colors */
const list: TlOf<'help.peerColors'> = {
  _: 'help.peerColors',
  hash,
  colors: Array.from({ length: peerColors }, (_, color_id) => ({ _: 'help.peerColorOption' as const, color_id })),
};

/** The colours that can be chosen, unless the client has this very list. */
export const peerColorsFor = (known: number): TlOf<'help.peerColors'> | TlOf<'help.peerColorsNotModified'> =>
  known === hash ? { _: 'help.peerColorsNotModified' } : list;
