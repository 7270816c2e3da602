import { rpcError } from '../errors/rpc-error.ts';

const kilobyte = 1024;
/** What is asked for must lie in one of these, counted from the file's beginning. */
const stretchBytes = 1024 * 1024;

export interface RangeAsked {
  readonly offset: number;
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
  if (offset < 0 || offset % unit !== 0) throw rpcError('OFFSET_INVALID');
  if (limit <= 0 || limit > stretchBytes || limit % unit !== 0) throw rpcError('LIMIT_INVALID');
  if (!isPrecise && stretchBytes % limit !== 0) throw rpcError('LIMIT_INVALID');
  if (Math.floor(offset / stretchBytes) !== Math.floor((offset + limit - 1) / stretchBytes)) {
    throw rpcError('LIMIT_INVALID');
  }
  return { offset, length: limit };
}
