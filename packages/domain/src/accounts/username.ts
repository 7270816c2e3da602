import { rpcError } from '../errors/rpc-error.ts';

/** Source: core.telegram.org/method/account.checkUsername */
export const usernameLengthMin = 5;
export const usernameLengthMax = 32;

const shape = /^[a-z](?:_?[a-z0-9]){4,31}$/iu;
/** Names that a person could be deceived by: they would seem to speak for the installation. */
const reserved = new Set(['admin', 'administrator', 'botfather', 'service', 'suaka', 'support', 'telegram']);

/** Whether a name can be one: 5 to 32 letters, digits and single underscores, a letter first. */
export const isUsername = (name: string): boolean =>
  name.length >= usernameLengthMin && name.length <= usernameLengthMax && shape.test(name);

/**
 * A name that someone wants for themselves.
 * @returns it in lower case, the key under which it is taken.
 * @throws USERNAME_INVALID where it cannot be one; USERNAME_OCCUPIED where it is kept back.
 */
export function wantedUsername(name: string): string {
  if (!isUsername(name)) throw rpcError('USERNAME_INVALID');
  const key = name.toLowerCase();
  if (reserved.has(key)) throw rpcError('USERNAME_OCCUPIED');
  return key;
}
