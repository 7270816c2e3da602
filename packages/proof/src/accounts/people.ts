import type { UserId } from '@suaka/domain';
import type { TlOf } from '@suaka/tl';
import type { Client, House } from './house.ts';

/** A test number of data centre 2: `n` makes it one of its own. */
export const testPhone = (n: number): string => `999662${String(n).padStart(4, '0')}`;

export const testCode = '22222';

/** Asks for a code and gives its hash. */
export async function sendCode({ call }: Client, phone: string): Promise<string> {
  const settings = { _: 'codeSettings' as const };
  const sent = await call<'auth.sendCode'>({
    _: 'auth.sendCode',
    phone_number: phone,
    api_id: 6,
    api_hash: '',
    settings,
  });
  if (sent._ !== 'auth.sentCode') throw new Error(sent._);
  return sent.phone_code_hash;
}

export const signIn = ({ call }: Client, phone: string, hash: string, code: string) =>
  call<'auth.signIn'>({ _: 'auth.signIn', phone_number: phone, phone_code_hash: hash, phone_code: code });

export const signUp = ({ call }: Client, phone: string, hash: string, name: string) =>
  call<'auth.signUp'>({
    _: 'auth.signUp',
    phone_number: phone,
    phone_code_hash: hash,
    first_name: name,
    last_name: '',
  });

/** Someone who is signed in. */
export interface Person extends Client {
  readonly id: UserId;
  readonly phone: string;
  readonly user: TlOf<'user'>;
}

/** The user that signing in or up answered with. */
export function userOf(answer: { readonly _: string; readonly user?: unknown }): TlOf<'user'> {
  if (answer._ !== 'auth.authorization') throw new Error(answer._);
  return answer.user as TlOf<'user'>;
}

/** A newcomer on a device of their own. */
export async function arrive(house: House, n: number, name = `Person ${n}`): Promise<Person> {
  const client = await house.connect();
  const phone = testPhone(n);
  const hash = await sendCode(client, phone);
  await signIn(client, phone, hash, testCode);
  const user = userOf(await signUp(client, phone, hash, name));
  return { ...client, id: user.id as UserId, phone, user };
}

/** Another device of someone who is here. */
export async function secondDevice(house: House, { phone, id }: Person): Promise<Person> {
  const client = await house.connect();
  const hash = await sendCode(client, phone);
  const user = userOf(await signIn(client, phone, hash, testCode));
  if (user.id !== id) throw new Error('signed in as another');
  return { ...client, id, phone, user };
}

/** Imports numbers as contacts; the client's own numbers for them count up from 0. */
export const importNumbers = ({ call }: Person, contacts: readonly { phone: string; first: string; last?: string }[]) =>
  call<'contacts.importContacts'>({
    _: 'contacts.importContacts',
    contacts: contacts.map(({ phone, first, last = '' }, index) => ({
      _: 'inputPhoneContact',
      client_id: BigInt(index),
      phone,
      first_name: first,
      last_name: last,
    })),
  });

/** How `viewer` sees `other`. */
export async function lookAt({ call }: Person, { id, user }: Person): Promise<TlOf<'user'>> {
  const input = { _: 'inputUser' as const, user_id: id as number, access_hash: user.access_hash ?? 0n };
  const [seen] = await call<'users.getUsers'>({ _: 'users.getUsers', id: [input] });
  if (seen?._ !== 'user') throw new Error('not seen');
  return seen;
}

export const inputOf = ({ id, user }: Person) => ({
  _: 'inputUser' as const,
  user_id: id as number,
  access_hash: user.access_hash ?? 0n,
});
