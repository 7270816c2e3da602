import type { Check } from './check.ts';
import { CheckRun, type Route } from './check-run.ts';
import { withKit } from './kit.ts';
import type { Pool } from './pool.ts';
import type { MethodProof } from './record.ts';

/** How long a check waits for what comes by itself, such as a push or an index. */
export const patienceMs = 30_000;

export interface CheckOutcome {
  readonly title: string;
  readonly proofs: readonly MethodProof[];
  /** The longest that it had to wait for one thing. */
  readonly waitedMs: number;
  readonly error: unknown;
  /** The method that was called last. */
  readonly lastMethod: string;
}

/** Runs one check; a failure is an outcome, since the mutation run wants it. */
export async function runCheck(
  pool: Pool,
  { title, run }: Check,
  options: { readonly route?: Route; readonly limitMs?: number } = {},
): Promise<CheckOutcome> {
  const patience = { limitMs: options.limitMs ?? patienceMs, waitedMs: 0 };
  const checkRun = new CheckRun({ title, pool, patience, ...(options.route && { route: options.route }) });
  let error: unknown;
  try {
    await withKit(checkRun, run);
  } catch (thrown) {
    error = thrown ?? new Error('it threw nothing');
  }
  const proofs = error === undefined ? checkRun.proofs : [];
  return { title, proofs, waitedMs: patience.waitedMs, error, lastMethod: checkRun.lastMethod };
}
