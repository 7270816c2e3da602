import { createHash } from 'node:crypto';

/** One method in so many is called again on the old layers. */
const oneIn = 5;

/** Chosen by the name alone, so that the choice is the same everywhere and nobody makes it. */
export const isAlsoOnOldLayers = (method: string): boolean =>
  createHash('sha256').update(method).digest().readUInt32LE(0) % oneIn === 0;
