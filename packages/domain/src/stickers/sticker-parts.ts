import type { Bus } from '../ports/bus.ts';
import type { BoxStore } from '../ports/box-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { StickerStore } from '../ports/sticker-store.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { StickerLimits } from './sticker-limits.ts';

/** What making and keeping stickers needs. */
export interface StickerParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly boxes: Pick<BoxStore, 'recordStateEvent'>;
  readonly store: StickerStore;
  readonly limits: StickerLimits;
}
