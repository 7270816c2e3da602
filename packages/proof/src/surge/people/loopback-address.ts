/**
 * An address of this machine for the `index`th newcomer: all of 127.0.0.0/8 is here, so that newcomers come from
 * as many address blocks as they would from the world.
 */
export const loopbackAddress = (index: number): string => {
  const place = (index * 40_503 + 1) % 16_000_000;
  return `127.${1 + ((place >> 16) % 253)}.${(place >> 8) & 255}.${1 + (place % 253)}`;
};
