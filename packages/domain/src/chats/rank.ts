import { rpcError } from '../errors/rpc-error.ts';
import type { ChatLimits } from './chat-limits.ts';

/**
 * The title of an admin or member as it is stored.
 *
 * @throws ADMIN_RANK_INVALID, ADMIN_RANK_EMOJI_NOT_ALLOWED
 */
export function checkedRank(rank: string, limits: Pick<ChatLimits, 'rankLengthMax'>): string {
  const clean = rank.replaceAll(/\s+/gu, ' ').trim();
  if (/\p{Extended_Pictographic}/u.test(clean)) throw rpcError('ADMIN_RANK_EMOJI_NOT_ALLOWED');
  if (Array.from(clean).length > limits.rankLengthMax) throw rpcError('ADMIN_RANK_INVALID');
  return clean;
}
