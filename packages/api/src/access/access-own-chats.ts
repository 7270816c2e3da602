import type { HiddenUntil } from '@suaka/domain';
import type { UserCall } from '../handler.ts';
import { hiddenUntil, standingIn } from './access-chat.ts';

/** Up to which id a channel of the caller's is hidden from them; undefined where they are not in it (any more). */
export const accessOwnChannel =
  (call: UserCall): HiddenUntil =>
  async (card) => {
    const access = await standingIn(call, card);
    return access.standing.isIn ? hiddenUntil(access) : undefined;
  };
