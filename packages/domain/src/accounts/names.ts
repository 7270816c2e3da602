import { rpcError } from '../errors/rpc-error.ts';

/** The lengths that clients of Telegram allow, in UTF-16 units as they count them. */
export const nameLengthMax = 64;
export const aboutLengthMax = 70;
/** Source: core.telegram.org/method/messages.updateSavedReactionTag */
const tagTitleLengthMax = 12;

/** Characters that would make a name empty to the eye or break the line it stands in. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const spaces = /\s+/gu;

const tidy = (text: string): string => text.replace(unseen, ' ').replace(spaces, ' ').trim();

/**
 * A first name as it is stored: one line, trimmed.
 * @throws FIRSTNAME_INVALID where nothing is left or it is longer than 64 characters.
 */
export function firstName(text: string): string {
  const name = tidy(text);
  if (name === '' || name.length > nameLengthMax) throw rpcError('FIRSTNAME_INVALID');
  return name;
}

/**
 * A last name as it is stored; may be empty.
 * @throws LASTNAME_INVALID where it is longer than 64 characters.
 */
export function lastName(text: string): string {
  const name = tidy(text);
  if (name.length > nameLengthMax) throw rpcError('LASTNAME_INVALID');
  return name;
}

/** A contact's name: too long a one is cut, since it comes from an address book and not from a form. */
export const contactName = (text: string): string => tidy(text).slice(0, nameLengthMax);

/** What a person calls a tag of saved messages; empty where nothing is left. */
export const tagTitle = (text: string): string => Array.from(tidy(text)).slice(0, tagTitleLengthMax).join('');

/**
 * What a person says about themselves; line breaks become spaces.
 * @throws ABOUT_TOO_LONG past 70 characters, which is `about_length_limit_default` of the app config.
 */
export function about(text: string): string {
  const words = tidy(text);
  if (words.length > aboutLengthMax) throw rpcError('ABOUT_TOO_LONG');
  return words;
}

/**
 * Folds a name or a query for comparison: case and accents do not count. Decomposed on both sides
 * of the lowering, since either brings forth what the other folds.
 */
export const fold = (text: string): string =>
  tidy(text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''));
