import { rpcError } from '../errors/rpc-error.ts';

const kilobyte = 1024;
/** What is asked for must lie in one of these, counted from the file's beginning. */
const stretchBytes = 1024 * 1024;

export interface RangeAsked {
  readonly offset: bigint;
  readonly limit: number;
  /** Any whole kilobytes, as players of videos need them. */
  readonly isPrecise: boolean;
}

/**
 * Which bytes of a file are asked for.
 *
 * @throws OFFSET_INVALID, LIMIT_INVALID
 * Source: core.telegram.org/api/files#downloading-files
 */
export function checkedRange({ offset, limit, isPrecise }: RangeAsked): { offset: number; length: number } {
  const unit = isPrecise ? kilobyte : 4 * kilobyte;
  if (offset < 0n || offset > BigInt(Number.MAX_SAFE_INTEGER - stretchBytes) || offset % BigInt(unit) !== 0n) {
    throw rpcError('OFFSET_INVALID');
  }
  if (limit <= 0 || limit > stretchBytes || limit % unit !== 0) throw rpcError('LIMIT_INVALID');
  if (!isPrecise && stretchBytes % limit !== 0) throw rpcError('LIMIT_INVALID');
  const start = Number(offset);
  if (Math.floor(start / stretchBytes) !== Math.floor((start + limit - 1) / stretchBytes)) {
    throw rpcError('LIMIT_INVALID');
  }
  return { offset: start, length: limit };
}
