import { randomBytes } from 'node:crypto';
import { Long, type tl } from '@mtcute/core';

const markerBytes = 6;

/** A word that occurs nowhere else, so that a search finds it too. */
export const newMarker = (): string => `m${randomBytes(markerBytes).toString('hex')}`;

export const randomId = (): tl.Long => {
  const bytes = randomBytes(8);
  return new Long(bytes.readInt32LE(0), bytes.readInt32LE(4));
};
