import { rpcError } from '../errors/rpc-error.ts';

/**
 * The parts of one upload that are here. They may come in any order, and all but the last of the file are equally long.
 */
export class UploadSizes {
  readonly #sizes = new Map<number, number>();
  #bytes = 0;
  /** The length of a full part, as far as it can be told. */
  #full = 0;
  /** The one part that is shorter: nothing may come after it. */
  #short: number | undefined;

  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#sizes.size;
  }

  has(part: number): boolean {
    return this.#sizes.has(part);
  }

  sizeOf(part: number): number {
    return this.#sizes.get(part) ?? 0;
  }

  /** @throws FILE_PART_SIZE_CHANGED where the part cannot belong to the same file as the others */
  add(part: number, byteLength: number): void {
    const others = this.#sizes.size - (this.#sizes.has(part) ? 1 : 0);
    if (others === 0) {
      this.#full = byteLength;
      this.#short = undefined;
    } else if (byteLength > this.#full) {
      this.#grow(part, byteLength, others);
    } else {
      this.#checkBeside(part, byteLength);
    }
    this.#bytes += byteLength - this.sizeOf(part);
    this.#sizes.set(part, byteLength);
  }

  remove(part: number): void {
    this.#bytes -= this.sizeOf(part);
    this.#sizes.delete(part);
    if (this.#short === part) this.#short = undefined;
  }

  /** What was here so far can only be the last part. */
  #grow(part: number, byteLength: number, others: number): void {
    const [other] = [...this.#sizes.keys()].filter((number) => number !== part);
    if (others > 1 || other === undefined || other < part) throw rpcError('FILE_PART_SIZE_CHANGED');
    this.#full = byteLength;
    this.#short = other;
  }

  #checkBeside(part: number, byteLength: number): void {
    const short = this.#short === part ? undefined : this.#short;
    if (short !== undefined && (part > short || byteLength < this.#full)) throw rpcError('FILE_PART_SIZE_CHANGED');
    if (byteLength < this.#full) {
      for (const number of this.#sizes.keys()) if (number > part) throw rpcError('FILE_PART_SIZE_CHANGED');
      this.#short = part;
    } else if (this.#short === part) {
      this.#short = undefined;
    }
  }
}
