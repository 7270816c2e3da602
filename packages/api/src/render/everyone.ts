import type { UserId } from '@suaka/domain';

/**
 * Whoever reads: what goes to all who are in a channel is rendered once, as someone sees it of whom
 * nothing is known. Source: core.telegram.org/api/min
 */
export const everyone = 0 as UserId;
