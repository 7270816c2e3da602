import assert from 'node:assert/strict';
import { peerOfChannel, peerOfChat, type BusMessage, type ChannelId, type ChatId, type PeerId } from '@suaka/domain';
import { channelPushOf } from '@suaka/api';
import type { Params, Tl, TlOf } from '@suaka/tl';
import type { House } from '../accounts/house.ts';
import type { Person } from '../accounts/people.ts';

let lastRandomId = 1_000_000n;

/** A group or channel as its members name it. */
export interface Room {
  readonly id: number;
  readonly peer: TlOf<'inputPeerChat'> | TlOf<'inputPeerChannel'>;
  readonly input: TlOf<'inputChannel'>;
  /** Its peer id. */
  readonly peerId: PeerId;
}

function roomOf(updates: Tl<'Updates'>): Room {
  assert.ok(updates._ === 'updates');
  const [chat] = updates.chats;
  assert.ok(chat?._ === 'chat' || chat?._ === 'channel');
  const access_hash = chat._ === 'channel' ? (chat.access_hash ?? 0n) : 0n;
  const input: TlOf<'inputChannel'> = { _: 'inputChannel', channel_id: chat.id, access_hash };
  return chat._ === 'chat'
    ? { id: chat.id, peer: { _: 'inputPeerChat', chat_id: chat.id }, input, peerId: peerOfChat(chat.id as ChatId) }
    : {
        id: chat.id,
        peer: { _: 'inputPeerChannel', channel_id: chat.id, access_hash },
        input,
        peerId: peerOfChannel(chat.id as ChannelId),
      };
}

export async function makeGroup(creator: Person, title: string, members: readonly Person[]): Promise<Room> {
  const made = await creator.call<'messages.createChat'>({
    _: 'messages.createChat',
    title,
    users: members.map(({ id, user }) => ({ _: 'inputUser', user_id: id, access_hash: user.access_hash ?? 0n })),
  });
  return roomOf(made.updates);
}

export async function makeChannel(creator: Person, title: string, kind: 'broadcast' | 'megagroup'): Promise<Room> {
  const made = await creator.call<'channels.createChannel'>({
    _: 'channels.createChannel',
    title,
    about: '',
    [kind]: true,
  });
  return roomOf(made);
}

/** Sends a text and gives its id. */
export async function sayIn(
  from: Person,
  { peer }: Room,
  message: string,
  more: Partial<Params<'messages.sendMessage'>> = {},
): Promise<number> {
  const random_id = ++lastRandomId;
  const answer = await from.call<'messages.sendMessage'>({
    _: 'messages.sendMessage',
    peer,
    message,
    random_id,
    ...more,
  });
  assert.ok(answer._ === 'updates');
  const named = answer.updates.find((update) => update._ === 'updateMessageID');
  assert.ok(named?._ === 'updateMessageID');
  return named.id;
}

/** One's own view of a room, newest first. */
export async function historyOf(person: Person, { peer }: Room): Promise<Tl<'Message'>[]> {
  const page = await person.call<'messages.getHistory'>({
    _: 'messages.getHistory',
    peer,
    offset_id: 0,
    offset_date: 0,
    add_offset: 0,
    limit: 100,
    max_id: 0,
    min_id: 0,
    hash: 0n,
  });
  assert.ok(page._ !== 'messages.messagesNotModified');
  return page.messages;
}

export const textsOf = (messages: readonly Tl<'Message'>[]): string[] =>
  messages.flatMap((message) => (message._ === 'message' ? [message.message] : []));

export async function dialogsOf(person: Person): Promise<TlOf<'messages.dialogs'>> {
  const dialogs = await person.call<'messages.getDialogs'>({
    _: 'messages.getDialogs',
    offset_date: 0,
    offset_id: 0,
    offset_peer: { _: 'inputPeerEmpty' },
    limit: 100,
    hash: 0n,
  });
  assert.ok(dialogs._ === 'messages.dialogs');
  return dialogs;
}

/** What those who are in a channel are told for what was published to its box. */
export async function toldInChannel(
  house: House,
  { peerId }: Room,
  heard: readonly BusMessage[],
): Promise<Tl<'Updates'>[]> {
  const pushes = await Promise.all(heard.map((message) => channelPushOf(peerId, message, house.services)));
  return pushes.flatMap((push) => push?.shared ?? []);
}
