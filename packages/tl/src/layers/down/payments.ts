import type { Tl } from '../../types.ts';
import { down, until152 } from './down.ts';

/** Only some rarities are a share of a thousand; the others are ranks. */
const permille = (rarity: Tl<'StarGiftAttributeRarity'>): number =>
  rarity._ === 'starGiftAttributeRarity' ? rarity.permille : 0;

export const payments = [
  // The flag of a recurring payment brings its terms along.
  down('invoice', until152, ({ terms_url, ...value }) => ({
    ...value,
    recurring_terms_url: value.recurring === true ? (terms_url ?? '') : undefined,
  })),
  down('starsTransaction', [198], ({ amount, ...value }) => ({ ...value, stars: amount })),
  // An amount in TON is no amount of Stars.
  down('starsTonAmount', [198], () => ({ _: 'starsAmount', amount: 0n, nanos: 0 })),
  down('starGiftAttributeModel', [198, 214], ({ rarity, ...value }) => ({
    ...value,
    rarity_permille: permille(rarity),
  })),
  down('starGiftAttributePattern', [198, 214], ({ rarity, ...value }) => ({
    ...value,
    rarity_permille: permille(rarity),
  })),
  down('starGiftAttributeBackdrop', [198, 214], ({ rarity, ...value }) => ({
    ...value,
    rarity_permille: permille(rarity),
  })),
];
