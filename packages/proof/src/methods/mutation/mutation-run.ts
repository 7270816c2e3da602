import type { ServerProcess } from '../../harness/server-process.ts';
import type { Check } from '../run/check.ts';
import type { Pool } from '../run/pool.ts';
import { runCheck, type CheckOutcome } from '../run/run-check.ts';
import { mutate } from './mutating-server.ts';

/** A check that passed although the method that it proves did nothing. */
export interface Unharmed {
  readonly method: string;
  readonly check: string;
}

/** A check that waits for something is given this many times what it needed when all was well. */
const patienceFactor = 4;
const patienceLeastMs = 300;

interface Parts {
  readonly server: ServerProcess;
  readonly pool: Pool;
  readonly checks: readonly Check[];
  readonly outcomes: readonly CheckOutcome[];
  /** Chooses a part of the methods; all without it. */
  readonly choose?: (methods: readonly string[]) => readonly string[];
  /** Told of each as it is found. */
  readonly onUnharmed?: (unharmed: Unharmed) => void;
}

/** The check that a method is proved by on the page, and how long that one had to wait. */
const proofsOf = (outcomes: readonly CheckOutcome[]): Map<string, CheckOutcome> => {
  const firsts = new Map<string, { outcome: CheckOutcome; kind: string }>();
  for (const outcome of outcomes) {
    for (const { method, kind } of outcome.proofs) {
      const known = firsts.get(method);
      if (known === undefined || (known.kind !== 'written' && kind === 'written'))
        firsts.set(method, { outcome, kind });
    }
  }
  return new Map([...firsts].map(([method, { outcome }]) => [method, outcome]));
};

/** Replaces one handler after the other by an empty answer, and runs the check that proves it: it has to fail. */
export async function mutationRun(parts: Parts): Promise<Unharmed[]> {
  const { server, pool, checks, outcomes, choose, onUnharmed } = parts;
  const proofs = proofsOf(outcomes);
  const methods = choose?.([...proofs.keys()]) ?? [...proofs.keys()];
  const unharmed: Unharmed[] = [];
  for (const method of methods) {
    const proof = proofs.get(method);
    const check = checks.find(({ title }) => title === proof?.title);
    if (proof === undefined || check === undefined) continue;
    await mutate(server, method);
    const limitMs = Math.max(patienceLeastMs, proof.waitedMs * patienceFactor);
    const { error } = await runCheck(pool, check, { limitMs });
    await mutate(server);
    if (error !== undefined) continue;
    unharmed.push({ method, check: check.title });
    onUnharmed?.({ method, check: check.title });
  }
  return unharmed;
}
