import { adminRights, bannedRights } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';

/** Source: core.telegram.org/constructor/chatAdminRights */
export const renderAdminRights = (bits: number): TlOf<'chatAdminRights'> => ({
  _: 'chatAdminRights',
  ...namesOf(adminRights, bits),
});

/** @param untilDate in seconds; 0 for ever. Source: core.telegram.org/constructor/chatBannedRights */
export const renderBannedRights = (bits: number, untilDate = 0): TlOf<'chatBannedRights'> => ({
  _: 'chatBannedRights',
  ...namesOf(bannedRights, bits),
  until_date: untilDate,
});

/** The rights that a client sends, as bits. */
export const readAdminRights = (rights: TlOf<'chatAdminRights'>): number => bitsOf(adminRights, rights);

export const readBannedRights = (rights: TlOf<'chatBannedRights'>): number => bitsOf(bannedRights, rights);

const namesOf = (names: readonly string[], bits: number): Record<string, true> =>
  Object.fromEntries(names.flatMap((name, bit) => ((bits & (1 << bit)) === 0 ? [] : [[name, true as const]])));

const bitsOf = <Name extends string>(names: readonly Name[], given: { readonly [N in Name]?: boolean | undefined }) =>
  names.reduce((bits, name, bit) => (given[name] === true ? bits | (1 << bit) : bits), 0);
