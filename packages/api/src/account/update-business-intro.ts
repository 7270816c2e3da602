import { setIntro } from '@suaka/domain';
import { accessSticker } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/account.updateBusinessIntro */
export const accountUpdateBusinessIntro = handler(
  'account.updateBusinessIntro',
  { lane: 2, allow: 'user' },
  async (call, { intro }) => {
    const by = { userId: call.caller.userId, origin: call.caller };
    const sticker = intro?.sticker && (await accessSticker(call, intro.sticker));
    const { title = '', description = '' } = intro ?? {};
    await setIntro(call.services.life, by, intro && { title, description, stickerId: sticker?.id.toString() });
    return true;
  },
);
