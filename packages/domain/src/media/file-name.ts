/** Characters that turn the direction of reading, with which an ending can be hidden. */
const turning = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const isPrintable = (character: string): boolean => character >= ' ' && character !== '\u007f';

/**
 * A file's name as it may be shown and saved: the last step of a path, without control characters. Undefined where
 * nothing is left of it.
 */
export function safeFileName(name: string, lengthMax: number): string | undefined {
  const bare = lastStep(Array.from(name.replaceAll(turning, '')).filter(isPrintable).join(''));
  if (bare === '' || bare === '.' || bare === '..') return undefined;
  return shortened(bare, lengthMax);
}

/** Of a path as any system writes it. */
const lastStep = (path: string): string => path.replaceAll('\\', '/').split('/').at(-1)?.trim() ?? '';

/** Cuts before the ending, which says what the file is. */
function shortened(name: string, lengthMax: number): string {
  const characters = Array.from(name);
  if (characters.length <= lengthMax) return name;
  const dot = characters.lastIndexOf('.');
  const ending = dot > 0 && characters.length - dot <= 16 ? characters.slice(dot) : [];
  return [...characters.slice(0, lengthMax - ending.length), ...ending].join('');
}
