import { handlers } from '@suaka/api';
import type { ServerDescription } from '../../harness/server-description.ts';
import { loose, nameOf } from '../../conformance/loose.ts';
import { canonicalSchema, layerSchemas, proofLayers, type ProofLayer } from '../devices/layer-schema.ts';
import { wrappers } from '../page/wrappers.ts';
import { declaredChecks, type Check } from './check.ts';
import { constantRequests } from './constants.ts';
import { isAlsoOnOldLayers } from './in-five.ts';
import { refusalsOf } from './not-built.ts';
import type { Pool } from './pool.ts';
import type { ConstantAnswer, MethodRecord, Refusal } from './record.ts';
import { runCheck, type CheckOutcome } from './run-check.ts';

/** Told of each check as it ends. */
export type OnOutcome = (outcome: CheckOutcome) => void;

const describe = (answer: unknown): string => {
  if (Array.isArray(answer)) return answer.length === 0 ? 'an empty list' : 'a list';
  return loose(answer) === undefined ? String(answer) : nameOf(answer);
};

async function constantAnswers(pool: Pool): Promise<ConstantAnswer[]> {
  const [device] = pool.people[0]?.devices ?? [];
  if (device === undefined) throw new Error('Nobody is here.');
  const built: ReadonlySet<string> = new Set(handlers.keys());
  const answers: ConstantAnswer[] = [];
  for (const request of constantRequests) {
    // What has no handler is refused, which is noted with the rest.
    if (!built.has(request._)) continue;
    answers.push({ method: request._, answered: describe(await device.call(request)) });
  }
  return answers;
}

/** Every method without a handler says so. */
export const unbuilt = (server: ServerDescription): Promise<Refusal[]> => {
  const built: ReadonlySet<string> = new Set([...handlers.keys(), ...wrappers]);
  return refusalsOf(
    server,
    [...canonicalSchema.methods.keys()].filter((method) => !built.has(method)),
  );
};

/** The checks of one in five methods, each with the layers that know the method. */
function* onOldLayers(outcomes: readonly CheckOutcome[], checks: readonly Check[]) {
  const seen = new Set<string>();
  for (const { method, check: title } of outcomes.flatMap(({ proofs }) => proofs)) {
    if (seen.has(method) || !isAlsoOnOldLayers(method)) continue;
    seen.add(method);
    const found = checks.find((one) => one.title === title);
    if (found === undefined) continue;
    for (const layer of proofLayers) {
      if (layerSchemas[layer].methods.has(method)) yield { check: found, method, layer };
    }
  }
}

/** A layer that has no words for a request proves nothing about it, and breaks nothing. */
const isUnsayable = (error: unknown, layer: ProofLayer): boolean =>
  error instanceof Error && error.message.startsWith(`layer ${layer} has no `);

/** Runs the checks, then one call in five again on old layers, then what is constant and what is not built. */
export async function runAll(
  pool: Pool,
  onOutcome: OnOutcome,
  checks: readonly Check[] = declaredChecks(),
): Promise<{ readonly record: MethodRecord; readonly outcomes: readonly CheckOutcome[] }> {
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) {
    const outcome = await runCheck(pool, check);
    onOutcome(outcome);
    outcomes.push(outcome);
  }
  const again: CheckOutcome[] = [];
  for (const { check, method, layer } of onOldLayers(outcomes, checks)) {
    const outcome = await runCheck(pool, check, { route: { method, layer } });
    if (isUnsayable(outcome.error, layer)) continue;
    const titled = { ...outcome, title: `${check.title}, ${method} on layer ${layer}` };
    onOutcome(titled);
    again.push({ ...titled, proofs: outcome.proofs.filter((proof) => proof.method === method) });
  }
  const proofs = [...outcomes, ...again].flatMap((outcome) => outcome.proofs);
  const record = { proofs, constants: await constantAnswers(pool), refusals: await unbuilt(pool.server) };
  return { record, outcomes: [...outcomes, ...again] };
}
