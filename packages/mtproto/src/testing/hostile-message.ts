import type { Compression } from '../ports/compression.ts';
import { writeContainer } from '../service/container.ts';

/** The seq_no of a sane message follows the time since then. */
export const HOSTILE_START_MS = 1_800_000_000_000;

/** Constructors that the session acts on; the rest of such a body is noise, or noise in the right shape. */
const KNOWN_IDS = [
  0x73f1f8dc, 0xe06046b2, 0x3072cfa1, 0x62d6b459, 0x8610baeb, 0xf35c6d01, 0x7abe77ec, 0xf3427b8c, 0xb921bd04,
  0xe7512126, 0xd1435160, 0x58e4a740, 0x9299359f, 0xda69fb52, 0x7d861a08, 0x04deb57d, 0x8cc0d131, 0x276d3ec6,
  0x60469778, 0x05162463, 0x2144ca19, 0xa7eff811, 0xae500895, 0xdeadbeef,
];
const VECTOR_ID = 0x1cb5c415;
const LENGTHS = [0, 3, 4, 8, 12, 16, 20, 28, 36, 64, 200, 1000];
const COUNTS = [0, 1, 2, 5, 1024, 8192, 8193, 0xffff, 0x7fffffff, 0xffffffff];

/** Malformed, hostile or half right. */
interface Hostile {
  readonly msgId: bigint;
  readonly seqNo: number;
  readonly body: Uint8Array;
}

/**
 * A message as only an enemy or a broken peer makes it.
 * @param depth of containers and gzip around it; 0 for one that stands alone
 */
export function hostileMessage(random: () => number, nowMs: number, compression: Compression, depth: number): Hostile {
  const body = hostileBody(random, nowMs, compression, depth);
  const isSane = random() < 0.9;
  const atMs = isSane ? nowMs + random() * 100 : random() * 2 ** 42;
  const bits = random() < 0.95 ? 0n : BigInt(Math.floor(random() * 4));
  const msgId = ((BigInt(Math.floor(atMs)) << 32n) / 1000n / 4n) * 4n + bits;
  const seqNo =
    random() < 0.98 ? Math.floor((nowMs - HOSTILE_START_MS) / 20) * 2 + (random() < 0.5 ? 1 : 0) : noise32(random);
  return { msgId: BigInt.asIntN(64, msgId), seqNo: seqNo | 0, body };
}

const pick = <T>(random: () => number, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
};

const noise32 = (random: () => number): number => Math.floor(random() * 2 ** 32);

function hostileBody(random: () => number, nowMs: number, compression: Compression, depth: number): Uint8Array {
  const kind = random();
  if (kind < 0.25 && depth < 3) return hostileContainer(random, nowMs, compression, depth);
  if (kind < 0.35 && depth < 3) return hostileGzip(random, nowMs, compression, depth);
  const body = Uint8Array.from({ length: pick(random, LENGTHS) }, () => random() * 256);
  const view = new DataView(body.buffer);
  if (body.length >= 4 && random() < 0.9) view.setUint32(0, pick(random, KNOWN_IDS), true);
  if (body.length >= 12 && random() < 0.5) {
    view.setUint32(4, VECTOR_ID, true);
    view.setUint32(8, random() < 0.5 ? (body.length - 12) / 8 : pick(random, COUNTS), true);
  }
  return body;
}

function hostileContainer(random: () => number, nowMs: number, compression: Compression, depth: number): Uint8Array {
  const drafts = Array.from({ length: Math.floor(random() * 6) }, () => {
    const { msgId, seqNo, body } = hostileMessage(random, nowMs - 1000, compression, depth + 1);
    return {
      msgId,
      seqNo,
      bodyBytes: body.length,
      write: (into: Uint8Array, _: DataView, at: number) => into.set(body, at),
    };
  });
  const body = writeContainer(drafts);
  if (random() < 0.2) new DataView(body.buffer).setUint32(4, pick(random, COUNTS), true);
  return random() < 0.2 ? body.subarray(0, Math.floor((random() * body.length) / 4) * 4) : body;
}

const BOMB_BYTES = 64 * 1024 * 1024;
let bomb: Uint8Array | undefined;

function hostileGzip(random: () => number, nowMs: number, compression: Compression, depth: number): Uint8Array {
  const isBomb = random() < 0.05;
  bomb ??= compression.gzip(new Uint8Array(BOMB_BYTES));
  const packed = isBomb ? bomb : compression.gzip(hostileBody(random, nowMs, compression, depth + 1));
  const body = new Uint8Array(8 + Math.ceil(packed.length / 4) * 4);
  const view = new DataView(body.buffer);
  view.setUint32(0, 0x3072cfa1, true);
  view.setUint32(4, ((packed.length << 8) | 254) >>> 0, true);
  body.set(packed, 8);
  if (random() < 0.3) body[Math.floor(random() * body.length)] = random() * 256;
  return body;
}
