import type { Clock, Random } from '@suaka/domain';
import type { AccountServices } from './account-services.ts';
import type { DialogServices } from './dialog-services.ts';
import type { ExtraServices } from './extra-services.ts';
import type { FileServices } from './file-services.ts';
import type { MessageServices } from './message-services.ts';
import type { SearchServices } from './search-services.ts';
import type { StickerServices } from './sticker-services.ts';

/** Everything a handler may use, put together by the composition root. */
export interface Services
  extends
    AccountServices,
    DialogServices,
    ExtraServices,
    FileServices,
    MessageServices,
    SearchServices,
    StickerServices {
  readonly clock: Clock;
  readonly random: Random;
}
