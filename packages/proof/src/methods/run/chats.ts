import type { tl } from '@mtcute/core';
import type { Actor } from './actor.ts';
import type { Kit } from './kit.ts';
import { pick } from './leaves.ts';
import { newMarker } from './unique.ts';

/** A basic group, as a check names it. */
export interface Group {
  readonly id: number;
  readonly title: string;
  readonly peer: tl.RawInputPeerChat;
}

/** A supergroup or a channel, as a check names it. */
export interface Channel {
  readonly id: number;
  readonly title: string;
  readonly input: tl.RawInputChannel;
  readonly peer: tl.RawInputPeerChannel;
}

/** What a check made goes again when it is over; where that is what is being broken on purpose, it stays. */
const quietly = (work: () => Promise<unknown>) => () => work().catch(() => undefined);

/** A basic group of `owner` and others. */
export async function newGroup(kit: Kit, owner: Actor, members: readonly Actor[]): Promise<Group> {
  const title = newMarker();
  const answer = await owner.call({ _: 'messages.createChat', title, users: members.map(({ input }) => input) });
  const [chat] = pick(answer, 'chat');
  if (chat === undefined) throw new Error('createChat made no group');
  kit.after(quietly(() => owner.call({ _: 'messages.deleteChat', chatId: chat.id })));
  return { id: chat.id, title, peer: { _: 'inputPeerChat', chatId: chat.id } };
}

type Wish = Partial<tl.channels.RawCreateChannelRequest>;

/** A channel of `owner` and others, a supergroup where the wish says so. */
export async function newChannel(
  kit: Kit,
  owner: Actor,
  members: readonly Actor[] = [],
  wish: Wish = {},
): Promise<Channel> {
  const title = newMarker();
  const answer = await owner.call({ _: 'channels.createChannel', title, about: '', broadcast: true, ...wish });
  const [made] = pick(answer, 'channel');
  if (made?.accessHash === undefined) throw new Error('createChannel made no channel');
  const named = { channelId: made.id, accessHash: made.accessHash };
  const channel: Channel = {
    id: made.id,
    title,
    input: { _: 'inputChannel', ...named },
    peer: { _: 'inputPeerChannel', ...named },
  };
  kit.after(quietly(() => owner.call({ _: 'channels.deleteChannel', channel: channel.input })));
  if (members.length > 0) {
    const users = members.map(({ input }) => input);
    await owner.call({ _: 'channels.inviteToChannel', channel: channel.input, users });
  }
  return channel;
}

/** A supergroup of `owner` and others. */
export const newSupergroup = (kit: Kit, owner: Actor, members: readonly Actor[] = [], wish: Wish = {}) =>
  newChannel(kit, owner, members, { broadcast: false, megagroup: true, ...wish });

const memberNames = [
  'channelParticipant',
  'channelParticipantSelf',
  'channelParticipantCreator',
  'channelParticipantAdmin',
] as const;

/** The members that a filter lets through, as user ids. */
export const memberIds = (answer: unknown): number[] =>
  memberNames.flatMap((name) => pick(answer, name).map(({ userId }) => userId)).toSorted((one, other) => one - other);

/** A set of ids in the order in which `memberIds` gives them. */
export const idsOf = (...actors: readonly Actor[]): number[] =>
  actors.map(({ id }) => id).toSorted((one, other) => one - other);
