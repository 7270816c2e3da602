import type { PlaceKey } from './place.ts';

let lastKey: PlaceKey | undefined;
let lastText = '';

/** A number and a key as one text. All that is done for a newcomer asks for the same one, so the last is remembered. */
export const keyOf = (key: PlaceKey): string => {
  if (lastKey === undefined || lastKey.authKeyId !== key.authKeyId || lastKey.phone !== key.phone) {
    lastKey = key;
    lastText = `${key.phone}:${key.authKeyId}`;
  }
  return lastText;
};

let [lastBlock, lastPhone, lastRange] = ['', '', ''];

/** The digits of a number before its last four: a range that is given out as a whole; as one address block asks for it. */
export const rangeOf = (block: string, phone: string): string => {
  if (lastBlock !== block || lastPhone !== phone) {
    [lastBlock, lastPhone] = [block, phone];
    lastRange = `${block}/${phone.slice(0, -4)}`;
  }
  return lastRange;
};
