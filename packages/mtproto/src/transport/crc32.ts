const table = new Uint32Array(256);
for (let index = 0; index < 256; index += 1) {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
  table[index] = value;
}

/** CRC-32 as in IEEE 802.3, which closes every frame of the full transport. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffff_ffff;
  // The index stays below 256 by the mask, so the table always answers.
  for (const byte of bytes) crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffff_ffff) >>> 0;
}
