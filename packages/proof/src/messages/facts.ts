import assert from 'node:assert/strict';
import { joinChat, type BusMessage } from '@suaka/domain';
import { channelPushOf } from '@suaka/api';
import type { Tl, TlOf } from '@suaka/tl';
import type { House } from '../accounts/house.ts';
import type { Person } from '../accounts/people.ts';
import type { Room } from '../chats/chats.ts';

/** Lets someone into a group or channel. */
export async function letIn(house: House, room: Room, person: Person): Promise<void> {
  const parts = house.services.messages;
  const card = await parts.chats.find(room.peerId);
  assert.ok(card);
  const joining = { card, userIds: [person.id], inviterId: undefined, viaRequest: false, actorId: person.id };
  const action = { kind: 'chatAddUser', users: [person.id] } as const;
  await joinChat(parts, { ...joining, action }, { authKeyId: person.key.id, sessionId: 1n });
}

export const emojiOf = (emoticon: string): TlOf<'reactionEmoji'> => ({ _: 'reactionEmoji', emoticon });

/** Reacts to a message and gives the answer's updates. */
export async function react(
  person: Person,
  peer: Tl<'InputPeer'>,
  msg_id: number,
  emoji: readonly string[],
  more: { big?: boolean; add_to_recent?: boolean } = {},
): Promise<readonly Tl<'Update'>[]> {
  const answer = await person.call<'messages.sendReaction'>({
    _: 'messages.sendReaction',
    peer,
    msg_id,
    reaction: emoji.map(emojiOf),
    ...more,
  });
  assert.ok(answer._ === 'updates');
  return answer.updates;
}

/** A view of reactions that can be compared: emoji, count and the own choice. */
export const reactionsIn = (message: Tl<'Message'> | undefined): unknown =>
  message?._ === 'message'
    ? message.reactions?.results.map((result) => [
        result.reaction._ === 'reactionEmoji' ? result.reaction.emoticon : '',
        result.count,
        result.chosen_order,
      ])
    : undefined;

/** All updates in what was pushed. */
export const updatesIn = (pushed: readonly Tl<'Updates'>[]): Tl<'Update'>[] =>
  pushed.flatMap((updates) => (updates._ === 'updates' ? updates.updates : []));

/** What one member of a channel is told for what was published to its box. */
export async function toldTo(
  house: House,
  person: Person,
  { peerId }: Room,
  heard: readonly BusMessage[],
): Promise<Tl<'Update'>[]> {
  const pushes = await Promise.all(heard.map((message) => channelPushOf(peerId as never, message, house.services)));
  const told = await Promise.all(
    pushes.map(async (push) =>
      push?.special.includes(person.id) === true ? await push.forOne(person.id) : push?.shared,
    ),
  );
  return updatesIn(told.filter((updates) => updates !== undefined));
}

/** What someone missed of a channel who stood at a pts. */
export async function missedIn(
  person: Person,
  { input }: Room,
  pts: number,
): Promise<TlOf<'updates.channelDifference'>> {
  const difference = await person.call<'updates.getChannelDifference'>({
    _: 'updates.getChannelDifference',
    channel: input,
    filter: { _: 'channelMessagesFilterEmpty' },
    pts,
    limit: 100,
  });
  assert.ok(difference._ === 'updates.channelDifference');
  return difference;
}

/** Where a person's dialog with a peer stands. */
export async function dialogWith(person: Person, peer: Tl<'InputPeer'>): Promise<TlOf<'dialog'>> {
  const { dialogs } = await person.call<'messages.getPeerDialogs'>({
    _: 'messages.getPeerDialogs',
    peers: [{ _: 'inputDialogPeer', peer }],
  });
  const [dialog] = dialogs;
  assert.ok(dialog?._ === 'dialog');
  return dialog;
}
