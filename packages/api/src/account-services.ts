import {
  Audience,
  AuthKeys,
  People,
  Presence,
  Relations,
  serviceMessagesOver,
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
  type ContactParts,
  type ContactStore,
  type DeviceParts,
  type Installation,
  type OpenBinding,
  type PresenceLimits,
  type ProfileParts,
  type Random,
  type RelationLimits,
  type Seal,
  type SignInParts,
  type SignInStore,
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
  readonly devices: DeviceParts;
  readonly profile: ProfileParts;
  readonly contacts: ContactParts;
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
  readonly contacts: ContactParts['limits'];
}

export interface AccountParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly bus: Bus<BusMessage>;
  readonly seal: Seal;
  readonly delivery: CodeDelivery;
  readonly admission: CodeAdmission;
  readonly openBinding: OpenBinding;
  readonly installation: InstallationFacts;
  readonly limits: AccountLimits;
  readonly stores: {
    readonly accounts: AccountStore;
    readonly authKeys: AuthKeyStore;
    readonly boxes: Pick<BoxStore, 'append' | 'messages'>;
    readonly contacts: ContactStore;
    readonly signIn: SignInStore;
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
  const { delivery, admission } = parts;
  const shared = { clock, random, bus, keys, people, relations };
  return {
    installation,
    accounts: stores.accounts,
    boxes: stores.boxes,
    keys,
    people,
    relations,
    presence,
    openBinding,
    signIn: {
      ...shared,
      store: stores.signIn,
      delivery,
      admission,
      serviceMessages,
      installation,
      limits: limits.codes,
    },
    devices: { keys, bus, store: stores.authKeys },
    profile: { clock, bus, store: stores.accounts, people },
    contacts: { clock, bus, contacts: stores.contacts, people, relations, audience, limits: limits.contacts },
  };
}
