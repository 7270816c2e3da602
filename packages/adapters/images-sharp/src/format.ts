/** Formats that pictures are sent in, told by their first bytes and not by what anybody calls them. */
const beginnings: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  [0x47, 0x49, 0x46, 0x38],
];
const riff = [0x52, 0x49, 0x46, 0x46];
const webp = [0x57, 0x45, 0x42, 0x50];

/** Whether the bytes begin as a JPEG, PNG, GIF or WebP does. */
export const isPicture = (bytes: Uint8Array): boolean =>
  beginnings.some((beginning) => beginsWith(bytes, beginning)) ||
  (beginsWith(bytes, riff) && beginsWith(bytes.subarray(8), webp));

const beginsWith = (bytes: Uint8Array, beginning: readonly number[]): boolean =>
  beginning.every((byte, index) => bytes[index] === byte);
