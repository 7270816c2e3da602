/**
 * Square-free multipliers: with one of them the search below ends early for any product. The first
 * halves the mean number of rounds, and is nearly always the last.
 */
const multipliers = [1155, 105, 165, 231, 385, 15, 21, 33, 35, 55, 77, 3, 5, 7, 11, 1] as const;

/**
 * Splits `pq` into its two factors, the smaller first, or `undefined` where it has none that can be
 * found. Shanks's square forms: numbers stay below 2^53, so doubles do, and it takes about a millisecond.
 * @param pq below 2^63
 */
export function factorize(pq: bigint): readonly [bigint, bigint] | undefined {
  if (pq < 6n || pq >= 1n << 63n) return undefined;
  for (const small of [2n, 3n, 5n, 7n, 11n]) if (pq % small === 0n) return ordered(small, pq / small);
  const root = integerRoot(pq);
  if (root * root === pq) return ordered(root, root);
  for (const multiplier of multipliers) {
    const factor = squareForms(pq, BigInt(multiplier));
    if (factor !== undefined) return ordered(factor, pq / factor);
  }
  return undefined;
}

/** Whether a square can end in these six bits. */
const endsLikeSquare = new Uint8Array(64);
for (let root = 0; root < 64; root += 1) endsLikeSquare[(root * root) & 63] = 1;

const ordered = (a: bigint, b: bigint): readonly [bigint, bigint] => (a < b ? [a, b] : [b, a]);

/** One run of SQUFOF over `multiplier * n`. */
function squareForms(n: bigint, multiplier: bigint): bigint | undefined {
  const d = multiplier * n;
  const root = integerRoot(d);
  const s = Number(root);
  const roundsMax = 6 * Math.ceil(Math.sqrt(2 * s));
  let p = s;
  let qBefore = 1;
  let q = Number(d - root * root);
  if (q === 0) return undefined;
  for (let round = 2; round < roundsMax; round += 1) {
    const b = Math.floor((s + p) / q);
    const pNext = b * q - p;
    const qNext = qBefore + b * (p - pNext);
    p = pNext;
    qBefore = q;
    q = qNext;
    // Two in three numbers end in bits in which no square ends; a root is dear.
    if (round % 2 !== 0 || endsLikeSquare[q & 63] === 0) continue;
    const r = Math.round(Math.sqrt(q));
    if (r * r !== q) continue;
    const factor = reverseForms(n, d, s, p, r);
    if (factor !== undefined) return factor;
  }
  return undefined;
}

/** Walks back from a square form until it repeats; what it finds there shares a factor with `n`. */
function reverseForms(n: bigint, d: bigint, s: number, pStart: number, r: number): bigint | undefined {
  const first = Math.floor((s - pStart) / r) * r + pStart;
  let p = first;
  let qBefore = r;
  let q = Number((d - BigInt(p) * BigInt(p)) / BigInt(r));
  const roundsMax = 6 * Math.ceil(Math.sqrt(2 * s));
  for (let round = 0; round < roundsMax && q !== 0; round += 1) {
    const b = Math.floor((s + p) / q);
    const pNext = b * q - p;
    const qNext = qBefore + b * (p - pNext);
    if (pNext === p) break;
    qBefore = q;
    q = qNext;
    p = pNext;
  }
  const factor = greatestCommonDivisor(n, BigInt(p));
  return factor > 1n && factor < n ? factor : undefined;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The largest integer whose square is not above `value`. */
function integerRoot(value: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  while (root * root > value) root -= 1n;
  while ((root + 1n) * (root + 1n) <= value) root += 1n;
  return root;
}
