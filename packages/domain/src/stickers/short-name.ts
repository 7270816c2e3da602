import { rpcError } from '../errors/rpc-error.ts';
import type { StickerLimits } from './sticker-limits.ts';

const pattern = /^[a-z](?:_?[a-z0-9])*$/iu;

/**
 * A name that a set's address is made of.
 * @throws SHORT_NAME_INVALID
 * Source: core.telegram.org/method/stickers.checkShortName
 */
export function checkedShortName(name: string, limits: Pick<StickerLimits, 'shortNameLengthMax'>): string {
  if (!pattern.test(name) || name.length > limits.shortNameLengthMax) throw rpcError('SHORT_NAME_INVALID');
  return name;
}

/**
 * A name made of a title, which may be taken still; undefined where the title has no letter for one.
 * Source: core.telegram.org/method/stickers.suggestShortName
 */
export function shortNameOf(title: string, limits: Pick<StickerLimits, 'shortNameLengthMax'>): string | undefined {
  const bare = title
    .normalize('NFKD')
    .replaceAll(/[^\w\s]/gu, '')
    .trim()
    .replaceAll(/[\s_]+/gu, '_')
    .replace(/^[\d_]+/u, '')
    .slice(0, limits.shortNameLengthMax - 4)
    .replace(/_+$/u, '');
  return pattern.test(bare) ? bare : undefined;
}
