/** Why a method counts as real: see docs/methods.md. */
export type ProofKind = 'written' | 'returned';

/** One comparison that held. */
export interface MethodProof {
  readonly method: string;
  /** 'written': what it wrote was seen elsewhere. 'returned': it gave data that an earlier call had made. */
  readonly kind: ProofKind;
  /** The method, or the pushed update, by which it was seen; or the method that had made what it returned. */
  readonly witness: string;
  /** The title of the check. */
  readonly check: string;
  readonly client: string;
  readonly layer: number;
}

/** A method that answers the same to everyone, called in the run and not counted. */
export interface ConstantAnswer {
  readonly method: string;
  /** What it answered, by its type: 'config', 'an empty list'. */
  readonly answered: string;
}

/** A method that is not built, and the error that the server gave for it in the run. */
export interface Refusal {
  readonly method: string;
  readonly error: string;
}

/** What a run of all checks has seen; docs/methods.md is made of it. */
export interface MethodRecord {
  readonly proofs: readonly MethodProof[];
  readonly constants: readonly ConstantAnswer[];
  readonly refusals: readonly Refusal[];
}
