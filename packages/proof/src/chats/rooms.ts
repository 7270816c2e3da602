import assert from 'node:assert/strict';
import type { PeerId } from '@suaka/domain';
import type { Params, Tl, TlOf } from '@suaka/tl';
import type { House } from '../accounts/house.ts';
import { inputOf, type Person } from '../accounts/people.ts';
import { pushed } from '../messages/talk.ts';
import { makeChannel, type Room } from './chats.ts';

/** A supergroup or channel with some others in it. */
export async function roomOf(
  creator: Person,
  kind: 'broadcast' | 'megagroup',
  others: readonly Person[],
  title = 'Ruang',
): Promise<Room> {
  const room = await makeChannel(creator, title, kind);
  if (others.length > 0) await invite(creator, room, others);
  return room;
}

export const invite = (by: Person, { input }: Room, people: readonly Person[]) =>
  by.call<'channels.inviteToChannel'>({
    _: 'channels.inviteToChannel',
    channel: input,
    users: people.map(inputOf),
  });

/** The ids of those whom a filter lets through, as someone sees them. */
export async function members(
  viewer: Person,
  { input }: Room,
  filter: Tl<'ChannelParticipantsFilter'> = { _: 'channelParticipantsRecent' },
  more: Partial<Params<'channels.getParticipants'>> = {},
): Promise<TlOf<'channels.channelParticipants'>> {
  const found = await viewer.call<'channels.getParticipants'>({
    _: 'channels.getParticipants',
    channel: input,
    filter,
    offset: 0,
    limit: 100,
    hash: 0n,
    ...more,
  });
  assert.ok(found._ === 'channels.channelParticipants');
  return found;
}

export const idOf = (participant: Tl<'ChannelParticipant'>): number => {
  if ('user_id' in participant) return participant.user_id;
  return participant.peer._ === 'peerUser' ? participant.peer.user_id : 0;
};

export const idsOf = ({ participants }: TlOf<'channels.channelParticipants'>): number[] =>
  participants.map(idOf).toSorted((one, two) => one - two);

export const sorted = (...people: readonly Person[]): number[] =>
  people.map(({ id }) => Number(id)).toSorted((one, two) => one - two);

export async function fullOf(viewer: Person, { input }: Room): Promise<TlOf<'channelFull'>> {
  const { full_chat } = await viewer.call<'channels.getFullChannel'>({ _: 'channels.getFullChannel', channel: input });
  assert.ok(full_chat._ === 'channelFull');
  return full_chat;
}

/** How someone sees a channel in the list. */
export async function cardOf(viewer: Person, { input }: Room): Promise<Tl<'Chat'>> {
  const { chats } = await viewer.call<'channels.getChannels'>({ _: 'channels.getChannels', id: [input] });
  const [chat] = chats;
  assert.ok(chat !== undefined);
  return chat;
}

export const restrict = (by: Person, { input }: Room, whom: Person, rights: Partial<TlOf<'chatBannedRights'>>) =>
  by.call<'channels.editBanned'>({
    _: 'channels.editBanned',
    channel: input,
    participant: { _: 'inputPeerUser', user_id: whom.id, access_hash: whom.user.access_hash ?? 0n },
    banned_rights: { _: 'chatBannedRights', until_date: 0, ...rights },
  });

export const promote = (
  by: Person,
  { input }: Room,
  whom: Person,
  rights: Partial<TlOf<'chatAdminRights'>>,
  rank = '',
) =>
  by.call<'channels.editAdmin'>({
    _: 'channels.editAdmin',
    channel: input,
    user_id: inputOf(whom),
    admin_rights: { _: 'chatAdminRights', ...rights },
    rank,
  });

/** The names of the updates that someone's sessions were pushed. */
export async function toldTo(house: House, person: Person, heard: Parameters<typeof pushed>[2]): Promise<string[]> {
  const all = await pushed(house, person, heard);
  return all.flatMap((updates) => (updates._ === 'updates' ? updates.updates.map((update) => update._) : [updates._]));
}

/** What happened in a channel since a pts, as its difference tells someone who was away. */
export async function missedIn(person: Person, { input }: Room, pts: number) {
  return await person.call<'updates.getChannelDifference'>({
    _: 'updates.getChannelDifference',
    channel: input,
    filter: { _: 'channelMessagesFilterEmpty' },
    pts,
    limit: 100,
  });
}

export const boxOf = ({ peerId }: Room): PeerId => peerId;

/** The actions of the service messages of a page, newest first. */
export const actionsOf = (messages: readonly Tl<'Message'>[]): string[] =>
  messages.flatMap((message) => (message._ === 'messageService' ? [message.action._] : []));
