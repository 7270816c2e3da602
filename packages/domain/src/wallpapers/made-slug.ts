import type { Random } from '../ports/random.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
/** 20 of 36 letters: 103 bits, so that nobody finds one by trying. */
const slugLength = 20;

/** A name in links that nobody chose. */
export const madeSlug = (random: Random): string =>
  Array.from({ length: slugLength }, () => letters[random.below(letters.length)]).join('');
