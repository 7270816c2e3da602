/** People, as the page keeps them. */
import type { Constructors, TypeUser, TypeUserStatus } from '../codec/generated/types.ts';
import type { State } from './state.ts';

/** When somebody was last here; times in seconds. */
export type Presence =
  | { readonly kind: 'online'; readonly until: number }
  | { readonly kind: 'offline'; readonly since: number }
  | { readonly kind: 'recently' | 'lastWeek' | 'lastMonth' | 'unknown' };

export interface User {
  readonly id: number;
  readonly accessHash: bigint;
  readonly firstName: string;
  readonly lastName: string;
  readonly username: string | undefined;
  readonly phone: string | undefined;
  readonly isContact: boolean;
  readonly isMutual: boolean;
  readonly isVerified: boolean;
  readonly isDeleted: boolean;
  readonly isBot: boolean;
  readonly presence: Presence;
}

/** Telegram's status as the page's presence. */
export function presenceOf(status: TypeUserStatus | undefined): Presence {
  switch (status?._) {
    case 'userStatusOnline':
      return { kind: 'online', until: status.expires };
    case 'userStatusOffline':
      return { kind: 'offline', since: status.was_online };
    case 'userStatusRecently':
      return { kind: 'recently' };
    case 'userStatusLastWeek':
      return { kind: 'lastWeek' };
    case 'userStatusLastMonth':
      return { kind: 'lastMonth' };
    default:
      return { kind: 'unknown' };
  }
}

/** A `min` user carries less than what may be known already; its access hash is no good for requests. */
function userOf(raw: Constructors['user'], known: User | undefined): User {
  const isMin = raw.min === true;
  return {
    id: raw.id,
    accessHash: isMin ? (known?.accessHash ?? 0n) : (raw.access_hash ?? known?.accessHash ?? 0n),
    firstName: raw.first_name ?? '',
    lastName: raw.last_name ?? '',
    username: raw.username,
    phone: isMin ? known?.phone : raw.phone,
    isContact: isMin ? (known?.isContact ?? false) : raw.contact === true,
    isMutual: isMin ? (known?.isMutual ?? false) : raw.mutual_contact === true,
    isVerified: raw.verified === true,
    isDeleted: raw.deleted === true,
    isBot: raw.bot === true,
    presence: isMin && known !== undefined ? known.presence : presenceOf(raw.status),
  };
}

/** Takes people in who came with an answer or an update. */
export function putUsers(state: State, raws: readonly TypeUser[]): State {
  const users = new Map(state.users);
  const contactIds = new Set(state.contactIds);
  let selfId = state.selfId;
  for (const raw of raws) {
    if (raw._ !== 'user') continue;
    const user = userOf(raw, users.get(raw.id));
    users.set(raw.id, user);
    if (raw.self === true) selfId = raw.id;
    if (user.isContact) contactIds.add(user.id);
    else contactIds.delete(user.id);
  }
  return raws.length === 0 ? state : { ...state, users, contactIds, selfId };
}

/** Changes some fields of one person, who must be known. */
export function patchUser(state: State, id: number, patch: Partial<User>): State {
  const user = state.users.get(id);
  if (user === undefined) return state;
  return { ...state, users: new Map(state.users).set(id, { ...user, ...patch }) };
}
