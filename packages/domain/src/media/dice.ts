import { rpcError } from '../errors/rpc-error.ts';
import type { Random } from '../ports/random.ts';
import type { Media } from './media.ts';

/** How many values each emoji can land on. Source: core.telegram.org/api/dice */
const sides: Readonly<Record<string, number>> = { '🎲': 6, '🎯': 6, '🎳': 6, '🏀': 5, '⚽': 5, '🎰': 64 };

/** The emojis that are thrown, as help.getAppConfig lists them. */
export const diceEmoticons: readonly string[] = Object.keys(sides);

/**
 * Throws a dice. The server does, so that no client can choose.
 * @throws EMOTICON_INVALID
 */
export function throwDice(random: Random, emoticon: string): Media {
  // With or without the selector that asks for a coloured glyph, it is the same emoji.
  const bare = emoticon.replaceAll('\ufe0f', '');
  const values = sides[bare];
  if (values === undefined) throw rpcError('EMOTICON_INVALID');
  return { kind: 'dice', emoticon: bare, value: random.below(values) + 1 };
}
