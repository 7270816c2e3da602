import type {
  AccountStore,
  AuthKeyStore,
  ContactStore,
  DeviceFacts,
  SecurityStore,
  SignInStore,
  UserCard,
} from '@suaka/domain';

/** One handle of a store under test. */
export interface AccountHandle {
  readonly accounts: AccountStore;
  readonly authKeys: AuthKeyStore;
  readonly contacts: ContactStore;
  readonly security: SecurityStore;
  readonly signIn: SignInStore;
  close(): Promise<void>;
}

export interface AccountStoreUnderTest {
  /** A handle of a store that nobody has used before. */
  readonly openFresh: () => Promise<AccountHandle>;
}

export const device: DeviceFacts = {
  apiId: 6,
  deviceModel: 'Phone',
  systemVersion: '1',
  appVersion: '2',
  langCode: 'id',
  systemLangCode: 'id',
  langPack: '',
};

const rate = { perHourMax: 100, perDayMax: 100 };
export const attemptsMax = 5;

/** Keeps a key that nobody is signed in with. */
export async function keepKey({ authKeys }: AccountHandle, id: bigint, expiresAt = 0): Promise<void> {
  const sealed = new Uint8Array([1, 2, 3, Number(id & 0xffn)]);
  const key = { id, sealed, sealId: 'seal', expiresAt, hash: BigInt.asIntN(64, id * 3n), address: '::1', createdAt: 5 };
  if (!(await authKeys.insert(key))) throw new Error('the key is there already');
}

/** A code that was sent for a number. */
export async function sendCode({ signIn }: AccountHandle, phone: string, hash: string): Promise<void> {
  const answer = await signIn.issueCode({ phone, hash, code: '12345', nowS: 1000, expiresAt: 2000, rate });
  if ('error' in answer) throw new Error(answer.error);
}

export const use = (phone: string, hash: string, authKeyId: bigint) => ({
  ...{ phone, hash, authKeyId, nowS: 1001, attemptsMax, layer: 227, device, address: '::1' },
});

/** Someone with an account, signed in with the key `id`. */
export async function arrive(handle: AccountHandle, phone: string, id: bigint, name = 'Ana'): Promise<UserCard> {
  await keepKey(handle, id);
  await sendCode(handle, phone, 'h');
  const entered = { ...use(phone, 'h', id), code: '12345' };
  await handle.signIn.signIn(entered);
  const names = { firstName: name, lastName: '', accessHash: -9_007_199_254_740_993n, dcId: 2 };
  const answer = await handle.signIn.signUp({ ...entered, ...names, welcome: { text: 'welcome', entities: [] } });
  if ('error' in answer) throw new Error(answer.error);
  return answer.card;
}
