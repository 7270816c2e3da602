import { decodeRequest } from '../codec.ts';
import { PseudoRandom } from '../testing/pseudo-random.ts';
import { TlError } from '../tl-error.ts';
import { mutate } from './mutate.ts';
import { wellFormedRequests } from './well-formed-requests.ts';

export interface FuzzOutcome {
  readonly inputs: number;
  /** Inputs that a mutation left well-formed, or made so. */
  readonly accepted: number;
  readonly refused: number;
}

const wellFormedCount = 400;

/** How many values a decoded request holds: every vector item takes four bytes of input at least. */
function itemCount(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 0;
  const own = Array.isArray(value) ? value.length : 0;
  return Object.values(value).reduce((sum: number, each) => sum + itemCount(each), own);
}

const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function isAccepted(input: Uint8Array): boolean {
  try {
    const request = decodeRequest(input);
    if (itemCount(request) > input.length / 4) throw new Error('more items than the input can hold');
    return true;
  } catch (error) {
    if (error instanceof TlError) return false;
    throw new Error(`decodeRequest failed on ${hex(input)}`, { cause: error });
  }
}

/**
 * Gives decodeRequest `count` malformed inputs: truncated, mutated, spliced, lying about lengths and counts.
 * Throws where anything but TlError comes out, with the input in the message; a seed gives the same inputs always.
 */
export function fuzzRequests({ count, seed }: { readonly count: number; readonly seed: number }): FuzzOutcome {
  const random = new PseudoRandom(seed);
  const corpus = wellFormedRequests(wellFormedCount, random);
  let accepted = 0;
  for (let done = 0; done < count; done += 1) {
    if (isAccepted(mutate(random.pick(corpus), random, corpus))) accepted += 1;
  }
  return { inputs: count, accepted, refused: count - accepted };
}
