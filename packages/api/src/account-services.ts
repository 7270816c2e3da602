import {
  Audience,
  AuthKeys,
  nowSeconds,
  ImportAllowance,
  People,
  Presence,
  Relations,
  serviceMessagesOver,
  SrpSessions,
  type AccountLifeLimits,
  type AccountLifeParts,
  type AccountStore,
  type AuthKeyLimits,
  type AuthKeyStore,
  type BoxStore,
  type Bus,
  type BusMessage,
  type Clock,
  type CodeAdmission,
  type CodeDelivery,
  type CodeLimits,
  type CodeSpending,
  type ContactParts,
  type ContactStore,
  type DeviceParts,
  type ImportAllowanceLimits,
  type Installation,
  type OpenBinding,
  type PasswordCrypto,
  type PasswordLimits,
  type PasswordParts,
  type PresenceLimits,
  type ProfileParts,
  type QrLoginParts,
  type Random,
  type RelationLimits,
  type Seal,
  type SecurityStore,
  type SignInParts,
  type SignInStore,
  type VouchLimits,
  type VouchParts,
  type VouchStore,
  type WaitingRoom,
} from '@suaka/domain';

/** What handlers use of accounts, keys, contacts and presence. */
export interface AccountServices {
  readonly installation: InstallationFacts;
  readonly accounts: AccountStore;
  readonly boxes: Pick<BoxStore, 'messages'>;
  readonly keys: AuthKeys;
  readonly people: People;
  readonly relations: Relations;
  readonly presence: Presence;
  readonly signIn: SignInParts;
  readonly vouches: VouchParts;
  readonly devices: DeviceParts;
  readonly profile: ProfileParts;
  readonly contacts: ContactParts;
  readonly passwords: PasswordParts;
  readonly qrLogin: QrLoginParts;
  readonly life: AccountLifeParts;
  readonly openBinding: OpenBinding;
}

/** What help.getConfig and its fellows say of this installation. */
export interface InstallationFacts extends Installation {
  /** Where clients reach this data centre. */
  readonly publicHost: string;
  readonly publicPort: number;
  /** The address of a user's page without their name, as in `https://host/`. */
  readonly meUrlPrefix: string;
}

export interface AccountLimits {
  readonly keys: AuthKeyLimits;
  readonly codes: CodeLimits;
  readonly people: { readonly cardsCachedMax: number };
  readonly relations: RelationLimits;
  readonly presence: PresenceLimits;
  readonly audience: ConstructorParameters<typeof Audience>[0]['limits'];
  readonly contacts: ContactParts['limits'] & { readonly allowance: ImportAllowanceLimits };
  readonly passwords: PasswordLimits;
  readonly vouches: VouchLimits;
  readonly qrLogin: QrLoginParts['limits'];
  readonly life: AccountLifeLimits;
}

export interface AccountParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly seal: Seal;
  readonly delivery: CodeDelivery;
  readonly admission: CodeAdmission;
  readonly spending: CodeSpending;
  readonly waitingRoom: WaitingRoom;
  readonly openBinding: OpenBinding;
  readonly passwordCrypto: PasswordCrypto;
  readonly installation: InstallationFacts;
  readonly limits: AccountLimits;
  readonly stores: {
    readonly accounts: AccountStore;
    readonly authKeys: AuthKeyStore;
    readonly boxes: Pick<BoxStore, 'append' | 'messages'>;
    readonly contacts: ContactStore;
    readonly security: SecurityStore;
    readonly signIn: SignInStore;
    readonly vouches: VouchStore;
  };
}

/** Puts together what the account handlers need. The caller starts `presence` and flushes `keys` at the end. */
export function accountServices(parts: AccountParts): AccountServices {
  const { clock, random, bus, seal, stores, limits, installation, openBinding } = parts;
  const keys = new AuthKeys({ store: stores.authKeys, seal, clock, random, limits: limits.keys });
  const people = new People(stores.accounts, limits.people);
  const relations = new Relations(stores.contacts, limits.relations);
  const audience = new Audience({ clock, bus, contacts: stores.contacts, limits: limits.audience });
  const tell = (userId: Parameters<Audience['tell']>[0]): void => audience.tell(userId);
  const presence = new Presence({ clock, store: stores.accounts, limits: limits.presence, tell });
  const serviceMessages = serviceMessagesOver({ boxes: stores.boxes, bus, clock });
  const { delivery, admission, spending, waitingRoom } = parts;
  const { toldMax } = limits.vouches;
  const invitations = { isInvited: (phone: string) => stores.vouches.isVouched(phone, nowSeconds(clock), toldMax) };
  const shared = { clock, random, bus, keys, people, relations };
  const signIn: SignInParts = {
    ...shared,
    store: stores.signIn,
    delivery,
    admission,
    spending,
    waitingRoom,
    invitations,
    vouches: { store: stores.vouches, toldMax },
    serviceMessages,
    installation,
    limits: limits.codes,
  };
  const passwordParts = { clock, random, crypto: parts.passwordCrypto, store: stores.security, delivery, keys, people };
  return {
    installation,
    accounts: stores.accounts,
    boxes: stores.boxes,
    keys,
    people,
    relations,
    presence,
    openBinding,
    signIn,
    vouches: { clock, store: stores.vouches, serviceMessages, installation, limits: limits.vouches },
    devices: { keys, bus, store: stores.authKeys },
    passwords: {
      ...passwordParts,
      sessions: new SrpSessions(clock, random, limits.passwords.srp),
      limits: limits.passwords,
    },
    qrLogin: { clock, random, bus, store: stores.security, keys, people, limits: limits.qrLogin },
    life: {
      ...shared,
      store: stores.security,
      authKeys: stores.authKeys,
      audience,
      serviceMessages,
      signIn,
      leaveAll: [],
      limits: limits.life,
    },
    profile: { clock, bus, store: stores.accounts, people },
    contacts: {
      clock,
      bus,
      contacts: stores.contacts,
      people,
      relations,
      audience,
      allowance: new ImportAllowance(clock, limits.contacts.allowance),
      limits: limits.contacts,
    },
  };
}
