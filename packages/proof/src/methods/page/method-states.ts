import { canonicalSchema } from '../devices/layer-schema.ts';
import type { ConstantAnswer, MethodProof, MethodRecord } from '../run/record.ts';
import { leftOut } from './left-out.ts';
import { wrappers } from './wrappers.ts';

/** What docs/methods.md says of one method. */
export type MethodState =
  | { readonly state: 'real'; readonly proof: MethodProof; readonly layers: readonly number[] }
  | { readonly state: 'constant'; readonly answer: ConstantAnswer }
  | { readonly state: 'wrapper' }
  | { readonly state: 'left out'; readonly why: string }
  | { readonly state: 'not yet'; readonly error: string }
  /** It has a handler, but nothing in the run proves that it works. */
  | { readonly state: 'unproved' };

const whyLeftOut = (method: string): string | undefined =>
  leftOut.find(
    ({ prefixes = [], methods = [] }) =>
      methods.includes(method) || prefixes.some((prefix) => method.startsWith(prefix)),
  )?.why;

/** What was written and seen says more than what was returned. */
const best = (proofs: readonly MethodProof[]): MethodProof | undefined =>
  proofs.find(({ kind }) => kind === 'written') ?? proofs[0];

function stateOf(method: string, record: MethodRecord): MethodState {
  const proofs = record.proofs.filter((proof) => proof.method === method);
  const proof = best(proofs);
  if (proof !== undefined) {
    const layers = [...new Set(proofs.map(({ layer }) => layer))].toSorted((one, other) => one - other);
    return { state: 'real', proof, layers };
  }
  const answer = record.constants.find((constant) => constant.method === method);
  if (answer !== undefined) return { state: 'constant', answer };
  if (wrappers.includes(method)) return { state: 'wrapper' };
  const refusal = record.refusals.find((one) => one.method === method);
  if (refusal === undefined) return { state: 'unproved' };
  const why = whyLeftOut(method);
  return why === undefined ? { state: 'not yet', error: refusal.error } : { state: 'left out', why };
}

/** The state of each method of the schema, in the schema's order. */
export const methodStates = (record: MethodRecord): ReadonlyMap<string, MethodState> =>
  new Map([...canonicalSchema.methods.keys()].map((method) => [method, stateOf(method, record)]));
