import { archiveSet, installSet, rpcError, uninstallSet } from '@suaka/domain';
import { accessStickerSet } from '../access/access-stickers.ts';
import { handler } from '../handler.ts';

/** Source: core.telegram.org/method/messages.toggleStickerSets */
export const toggleStickerSets = handler(
  'messages.toggleStickerSets',
  { lane: 1, allow: 'user' },
  async (call, params) => {
    const { stickers: parts } = call.services;
    const keeper = { userId: call.caller.userId, origin: call.caller };
    const asked = [params.uninstall, params.archive, params.unarchive].filter((each) => each === true);
    if (asked.length !== 1) throw rpcError('STICKERSET_INVALID');
    const inputs = params.stickersets.slice(0, parts.limits.installedMax);
    const sets = await Promise.all(inputs.map((input) => accessStickerSet(call, input)));
    for (const set of sets) {
      if (params.uninstall === true) await uninstallSet(parts, keeper, set);
      else if (params.archive === true) await archiveSet(parts, keeper, set);
      else await installSet(parts, keeper, set);
    }
    return true;
  },
);
