import type { FutureSalt, Salts } from '../session/types.ts';

const OVERLAP_MS = 300;

/** Salts that change each `windowMs` of simulated time, so that a run sees many of them. */
export function windowSalts(windowMs: number): Salts {
  const saltOf = (index: number): bigint => BigInt.asIntN(64, BigInt(index) * 0x9e3779b97f4a7c15n);
  const indexAt = (nowMs: number): number => Math.floor(nowMs / windowMs);
  const describe = (index: number): FutureSalt => ({
    validSince: Math.floor((index * windowMs) / 1000),
    validUntil: Math.floor(((index + 1) * windowMs) / 1000),
    salt: saltOf(index),
  });
  return {
    current: (nowMs) => saltOf(indexAt(nowMs)),
    accepts: (salt, nowMs) => salt === saltOf(indexAt(nowMs)) || salt === saltOf(indexAt(nowMs - OVERLAP_MS)),
    future: (count, nowMs) => Array.from({ length: count }, (_, ahead) => describe(indexAt(nowMs) + ahead)),
  };
}
