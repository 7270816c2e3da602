import type { Kit } from './kit.ts';

/** One situation with stock clients that proves methods by what they did. */
export interface Check {
  readonly title: string;
  readonly run: (kit: Kit) => Promise<void>;
}

const checks = new Map<string, Check>();

/**
 * Declares a check. What it proves is what its `shows`, `returns` and `hears` compare: there is no other way to claim a
 * method.
 */
export function check(title: string, run: Check['run']): void {
  if (checks.has(title)) throw new Error(`two checks are called "${title}"`);
  checks.set(title, { title, run });
}

/** All that was declared so far, in order. */
export const declaredChecks = (): readonly Check[] => [...checks.values()];
