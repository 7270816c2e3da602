/** What people and chats are called on the screen. */
import { SERVICE_ID } from '../ui/avatar.tsx';
import type { Translate } from '../i18n/translate.ts';
import type { State } from '../state/state.ts';
import type { User } from '../state/user.ts';

/** First and last name; a word for an account that is gone. */
export function fullName(user: User | undefined, t: Translate): string {
  if (user === undefined) return '…';
  if (user.isDeleted) return t('person.deleted');
  const name = `${user.firstName} ${user.lastName}`.trim();
  return name === '' ? `+${user.phone ?? user.id}` : name;
}

export function firstName(user: User | undefined, t: Translate): string {
  const first = user?.firstName.trim() ?? '';
  return first === '' || user?.isDeleted === true ? fullName(user, t) : first;
}

/** The whole name of whoever wrote something: a person, or a group or channel in its own name. */
export function nameOf(state: State, id: number, t: Translate): string {
  return id < 0 ? (state.chats.get(id)?.title ?? '…') : fullName(state.users.get(id), t);
}

/** The short form of a name, for a line that has little room. */
export function shortNameOf(state: State, id: number, t: Translate): string {
  return id < 0 ? (state.chats.get(id)?.title ?? '…') : firstName(state.users.get(id), t);
}

/** The name of a chat: one's own is for saving. */
export function chatName(state: State, id: number, t: Translate): string {
  return id === state.selfId ? t('saved.title') : nameOf(state, id, t);
}

/** Whether somebody is here now; the house and bots always are, and are not shown so. */
export function isHere(user: User | undefined, nowSeconds: number): boolean {
  if (user === undefined || user.isBot || user.id === SERVICE_ID) return false;
  return user.presence.kind === 'online' && user.presence.until > nowSeconds;
}
