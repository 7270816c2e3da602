const lengthBytes = 200;

/** The text of one message: which pair it belongs to, its place in the row, and filling up to 200 bytes. */
export const messageText = (pair: number, index: number): string => `${pair}:${index}:`.padEnd(lengthBytes, 'x');

/** The place of a message in the row of its pair; undefined for a text that is none of this run. */
export const indexOf = (text: string, pair: number): number | undefined => {
  const [ofPair, index] = text.split(':', 2);
  return ofPair === String(pair) && index !== undefined ? Number(index) : undefined;
};
