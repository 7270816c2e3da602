import { rpcError } from '../errors/rpc-error.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { Mac } from '../ports/mac.ts';
import type { FileLimits } from './file-limits.ts';

const version = 1;
const macBytes = 16;
const referenceBytes = 5 + macBytes;

/** What a reference opens. */
export type ReferencedKind = 'photo' | 'document';

const kindCodes = { photo: 1, document: 2 } as const satisfies Record<ReferencedKind, number>;

/**
 * File references: until when whoever met a file may fetch it, signed, so that nothing is stored for them. They run out
 * and are renewed by looking again at what showed the file. Source: core.telegram.org/api/file-references
 */
export class FileReferences {
  readonly #parts: { readonly clock: Clock; readonly mac: Mac };
  readonly #limits: Pick<FileLimits, 'referenceValidS' | 'referenceStepS'>;

  constructor(
    parts: { readonly clock: Clock; readonly mac: Mac },
    limits: Pick<FileLimits, 'referenceValidS' | 'referenceStepS'>,
  ) {
    this.#parts = parts;
    this.#limits = limits;
  }

  /** @param id of the photo or document */
  issue(kind: ReferencedKind, id: bigint): Uint8Array {
    const { referenceValidS, referenceStepS } = this.#limits;
    const soonest = nowSeconds(this.#parts.clock) + referenceValidS;
    return this.#signed(kind, id, Math.ceil(soonest / referenceStepS) * referenceStepS);
  }

  /**
   * @throws FILE_REFERENCE_EMPTY, FILE_REFERENCE_EXPIRED; FILE_REFERENCE_INVALID for one that was not issued for the file
   */
  check(kind: ReferencedKind, id: bigint, reference: Uint8Array): void {
    if (reference.length === 0) throw rpcError('FILE_REFERENCE_EMPTY');
    if (reference.length !== referenceBytes || reference[0] !== version) throw rpcError('FILE_REFERENCE_INVALID');
    const expiresAt = new DataView(reference.buffer, reference.byteOffset).getUint32(1);
    if (!equalInTime(this.#signed(kind, id, expiresAt), reference)) throw rpcError('FILE_REFERENCE_INVALID');
    if (expiresAt <= nowSeconds(this.#parts.clock)) throw rpcError('FILE_REFERENCE_EXPIRED');
  }

  #signed(kind: ReferencedKind, id: bigint, expiresAt: number): Uint8Array {
    const said = new Uint8Array(14);
    const view = new DataView(said.buffer);
    view.setUint8(0, version);
    view.setUint32(1, expiresAt);
    view.setUint8(5, kindCodes[kind]);
    view.setBigInt64(6, BigInt.asIntN(64, id));
    const reference = new Uint8Array(referenceBytes);
    reference.set(said.subarray(0, 5));
    reference.set(this.#parts.mac.sign(said).subarray(0, macBytes), 5);
    return reference;
  }
}

/** Takes as long wherever the first difference is, so that a signature cannot be found byte by byte. */
function equalInTime(one: Uint8Array, other: Uint8Array): boolean {
  let difference = 0;
  for (let index = 0; index < one.length; index += 1) difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  return difference === 0;
}
