import type { AdminLogAction, LoggedFlag } from './admin-log.ts';
import { ChatFlag, hasChatFlag, type ChatCard } from './chat-card.ts';
import type { Member } from './member.ts';

const loggedFlags = [
  'signatures',
  'hiddenHistory',
  'noForwards',
  'antispam',
  'signatureProfiles',
  'forum',
] as const satisfies readonly LoggedFlag[];

/** What the log tells of a change of a channel: nothing that differs can be forgotten. */
export function cardChanges(prev: ChatCard, next: ChatCard): AdminLogAction[] {
  const actions: AdminLogAction[] = [];
  for (const kind of ['title', 'about'] as const) {
    if (prev[kind] !== next[kind]) actions.push({ kind, prev: prev[kind], next: next[kind] });
  }
  if (prev.username !== next.username) {
    actions.push({ kind: 'username', prev: prev.username ?? '', next: next.username ?? '' });
  }
  if (prev.photo?.id !== next.photo?.id) actions.push({ kind: 'photo', prev: prev.photo, next: next.photo });
  for (const flag of loggedFlags) {
    const isOn = hasChatFlag(next, ChatFlag[flag]);
    if (isOn !== hasChatFlag(prev, ChatFlag[flag])) actions.push({ kind: 'flag', flag, isOn });
  }
  const numbers = { defaultBanned: 'defaultBanned', slowMode: 'slowModeS', ttl: 'ttlS' } as const;
  for (const kind of ['defaultBanned', 'slowMode', 'ttl'] as const) {
    const field = numbers[kind];
    if (prev[field] !== next[field]) actions.push({ kind, prev: prev[field], next: next[field] });
  }
  if (prev.linkedId !== next.linkedId) actions.push({ kind: 'linked', prev: prev.linkedId, next: next.linkedId });
  if (JSON.stringify(prev.reactions) !== JSON.stringify(next.reactions)) {
    actions.push({ kind: 'reactions', prev: prev.reactions, next: next.reactions });
  }
  for (const part of ['color', 'profileColor'] as const) {
    const colors = { prev: prev.look?.[part], next: next.look?.[part] };
    if (JSON.stringify(colors.prev) !== JSON.stringify(colors.next)) actions.push({ kind: part, ...colors });
  }
  for (const part of ['stickers', 'emojis'] as const) {
    const sets = { prev: prev.look?.[part], next: next.look?.[part] };
    if (sets.prev?.id !== sets.next?.id) actions.push({ kind: part, ...sets });
  }
  const statuses = { prev: prev.look?.emojiStatus, next: next.look?.emojiStatus };
  if (statuses.prev?.documentId !== statuses.next?.documentId) actions.push({ kind: 'emojiStatus', ...statuses });
  return actions;
}

/** What the log tells of what an admin did to a member. */
export function memberChanges(prev: Member, next: Member): AdminLogAction[] {
  const actions: AdminLogAction[] = [];
  if (prev.adminRights !== next.adminRights) actions.push({ kind: 'admin', prev, next });
  else if (prev.rank !== next.rank) {
    actions.push({ kind: 'rank', userId: next.userId, prev: prev.rank, next: next.rank });
  }
  if (prev.bannedRights !== next.bannedRights || prev.bannedUntil !== next.bannedUntil) {
    actions.push({ kind: 'ban', prev, next });
  }
  return actions;
}
