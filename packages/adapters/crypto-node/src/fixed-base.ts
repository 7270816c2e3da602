/** Bits of the exponent that one multiplication takes; more make tables that no longer fit a processor's cache. */
const digitBits = 8;
const digitValues = 2 ** digitBits;

/**
 * Powers of one base, by a table of its powers (Yao's method with the base's powers computed beforehand): a
 * multiplication for each byte of the exponent, and no squarings. For a 256-bit exponent that is half the work of
 * OpenSSL's exponentiation, which knows no fixed base.
 *
 * Each exponent takes the same multiplications, with numbers of the same length, but the places in the table that are
 * read depend on it: meant for exponents that serve once, chosen before anyone waits for them.
 */
export class FixedBase {
  private readonly modulus: bigint;
  private readonly byteLength: number;
  /** For each byte of the exponent, from its last on, and each value of it: what it contributes. */
  private readonly table: readonly (readonly bigint[])[];

  /** @param exponentBytes how long exponents are; 32 make two megabytes of table in some 50 ms. */
  constructor(base: bigint, modulus: Uint8Array, exponentBytes: number) {
    this.byteLength = modulus.length;
    this.modulus = numberOf(modulus);
    const table: bigint[][] = [];
    let step = base;
    for (let place = 0; place < exponentBytes; place += 1) {
      // One, but as long as the others.
      const row = [this.modulus + 1n];
      let power = step;
      for (let value = 1; value < digitValues; value += 1) {
        row.push(power);
        power = (power * step) % this.modulus;
      }
      table.push(row);
      step = power;
    }
    this.table = table;
  }

  /**
   * The base to the power of a big-endian exponent, as long as the modulus.
   * @throws RangeError for an exponent of another length
   */
  power(exponent: Uint8Array): Uint8Array {
    if (exponent.length !== this.table.length) throw new RangeError('an exponent of another length');
    let product = 1n;
    for (const [place, row] of this.table.entries()) {
      const factor = row[exponent[exponent.length - 1 - place] ?? 0] ?? 1n;
      product = (product * factor) % this.modulus;
    }
    const digits = product.toString(16).padStart(this.byteLength * 2, '0');
    return new Uint8Array(Buffer.from(digits, 'hex'));
  }
}

const numberOf = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
