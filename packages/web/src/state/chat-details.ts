/** What is asked for when a group or channel is looked at: what it is about, and who is in it. */
import type { Constructors, TypeChatParticipant } from '../codec/generated/types.ts';
import { withEntry, type State } from './state.ts';

export interface ChatMember {
  readonly userId: number;
  readonly role: 'creator' | 'admin' | 'member';
  /** A title of their own, as "treasurer". */
  readonly rank: string | undefined;
}

export interface ChatDetails {
  readonly about: string;
  readonly memberCount: number;
  readonly inviteLink: string | undefined;
  /** The first of them, leaders before the others; undefined where they may not be seen. */
  readonly members: readonly ChatMember[] | undefined;
  readonly pinnedId: number | undefined;
}

const ORDER: Record<ChatMember['role'], number> = { creator: 0, admin: 1, member: 2 };

function roleOf(name: string): ChatMember['role'] {
  if (name.endsWith('Creator')) return 'creator';
  return name.endsWith('Admin') ? 'admin' : 'member';
}

/** Members of a basic group or of a channel in one shape, leaders first. */
export function membersOf(
  raws: readonly (TypeChatParticipant | Constructors['channels.channelParticipants']['participants'][number])[],
): ChatMember[] {
  const members = raws.flatMap((raw): ChatMember[] =>
    'user_id' in raw ? [{ userId: raw.user_id, role: roleOf(raw._), rank: raw.rank }] : [],
  );
  return members.toSorted((a, b) => ORDER[a.role] - ORDER[b.role]);
}

export function putDetails(state: State, chatId: number, details: ChatDetails): State {
  return { ...state, details: withEntry(state.details, chatId, details) };
}

/** Changes some of what is known of a chat, where it was loaded. */
export function patchDetails(state: State, chatId: number, patch: Partial<ChatDetails>): State {
  const known = state.details.get(chatId);
  return known === undefined ? state : putDetails(state, chatId, { ...known, ...patch });
}
