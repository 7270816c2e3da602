import assert from 'node:assert/strict';
import { channelPushOf, pushOf } from '@suaka/api';
import type { BusMessage } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { House } from '../accounts/house.ts';
import type { Person } from '../accounts/people.ts';
import { missed, ptsOf } from '../messages/talk.ts';
import { historyOf, type Room } from './chats.ts';
import { boxOf, cardOf, fullOf, missedIn } from './rooms.ts';

/** What a device knows of a channel; only that it is closed where it may not look. */
export interface ChannelView {
  pts: number;
  /** Title, name and settings, as JSON. */
  card: string;
  readonly messages: Map<number, string>;
  readonly pinned: Set<number>;
}

/** A view of what one may not look at. */
const closed = (): ChannelView => ({ pts: 0, card: 'closed', messages: new Map(), pinned: new Set() });

const settingsOf = (chat: Tl<'Chat'>): string => {
  if (chat._ !== 'channel') return chat._;
  const { title, username, noforwards, slowmode_enabled: slow, join_request: asks, default_banned_rights: kept } = chat;
  return JSON.stringify({ title, username, noforwards, slow, asks, kept, forum: chat.forum });
};

/** Counts alone: which of them are one's own is not told to all alike. */
const reactionsOf = (reactions: TlOf<'messageReactions'> | undefined): string =>
  (reactions?.results ?? [])
    .map(({ reaction, count }) => `${reaction._ === 'reactionEmoji' ? reaction.emoticon : reaction._}${count}`)
    .toSorted()
    .join(' ');

/** All that is compared of a message, but for whether it is pinned. */
export const textOf = (message: Tl<'Message'>): string => {
  if (message._ === 'messageEmpty') return '';
  const { reply_to: reply } = message;
  const place =
    reply?._ === 'messageReplyHeader' ? [reply.forum_topic, reply.reply_to_msg_id, reply.reply_to_top_id] : [];
  if (message._ === 'messageService') return JSON.stringify([message.action._, place]);
  return JSON.stringify([message.message, message.edit_date, reactionsOf(message.reactions), place]);
};

export const isPinned = (message: Tl<'Message'>): boolean => message._ === 'message' && message.pinned === true;

/** Asks for everything afresh. */
export async function fetchView(person: Person, room: Room): Promise<ChannelView> {
  const chat = await cardOf(person, room);
  if (chat._ !== 'channel' || chat.left === true) return closed();
  const history = await historyOf(person, room);
  return {
    pts: (await fullOf(person, room)).pts,
    card: settingsOf(chat),
    messages: new Map(history.map((message) => [message.id, textOf(message)])),
    pinned: new Set(history.filter(isPinned).map(({ id }) => id)),
  };
}

export const copyOf = (view: ChannelView): ChannelView => ({
  ...view,
  messages: new Map(view.messages),
  pinned: new Set(view.pinned),
});

/** What is compared: a list of messages in their order. */
export const comparable = ({ pts, card, messages, pinned }: ChannelView): unknown => ({
  pts,
  card,
  pinned: [...pinned].toSorted((one, other) => one - other),
  messages: [...messages].toSorted(([one], [other]) => one - other),
});

function applyChats(view: ChannelView, chats: readonly Tl<'Chat'>[], room: Room): void {
  for (const chat of chats) if (chat.id === room.id) view.card = settingsOf(chat);
}

function applyUpdate(view: ChannelView, update: Tl<'Update'>): void {
  switch (update._) {
    case 'updateNewChannelMessage':
    case 'updateEditChannelMessage':
      assert.equal(update.pts, view.pts + update.pts_count, 'an update does not follow the one before it');
      view.messages.set(update.message.id, textOf(update.message));
      view.pts = update.pts;
      return;
    case 'updateDeleteChannelMessages':
      assert.equal(update.pts, view.pts + update.pts_count, 'a deletion does not follow what was before it');
      forget(view, update.messages);
      view.pts = update.pts;
      return;
    case 'updatePinnedChannelMessages':
      assert.equal(update.pts, view.pts + update.pts_count, 'a pin does not follow what was before it');
      pin(view, update);
      view.pts = update.pts;
      return;
    default:
      assert.ok(indifferent.has(update._), update._);
  }
}

/** What says nothing of what is compared; reactions come with a change of their message as well. */
const indifferent = new Set<string>([
  'updateChannel',
  'updateMessageReactions',
  'updatePinnedForumTopics',
  'updateReadChannelInbox',
  'updateReadChannelOutbox',
] satisfies Tl<'Update'>['_'][]);

function forget(view: ChannelView, ids: readonly number[]): void {
  for (const id of ids) {
    view.messages.delete(id);
    view.pinned.delete(id);
  }
}

function pin(view: ChannelView, { messages, pinned }: TlOf<'updatePinnedChannelMessages'>): void {
  for (const id of messages) {
    if (pinned === true) view.pinned.add(id);
    else view.pinned.delete(id);
  }
}

function applyUpdates(view: ChannelView, updates: Tl<'Updates'>, room: Room): void {
  assert.ok(updates._ === 'updates');
  applyChats(view, updates.chats, room);
  for (const update of updates.updates) applyUpdate(view, update);
}

/** Hears what is told of a channel as a session does: of the channel only while its owner is in it. */
export class Listener {
  readonly person: Person;
  view: ChannelView;
  readonly #house: House;
  readonly #room: Room;
  #isIn: boolean;
  readonly #waiting: { readonly from: 'own' | 'channel'; readonly message: BusMessage }[] = [];

  constructor(house: House, room: Room, person: Person, view: ChannelView) {
    this.#house = house;
    this.#room = room;
    this.person = person;
    this.view = view;
    this.#isIn = view.card !== 'closed';
    const { bus } = house.services.messages;
    bus.subscribe(person.id, (message) => this.#hear('own', message));
    bus.subscribe(boxOf(room), (message) => this.#hear('channel', message));
  }

  #hear(from: 'own' | 'channel', message: BusMessage): void {
    if (message.kind === 'membership') this.#isIn = message.isIn;
    if (from === 'own' || this.#isIn) this.#waiting.push({ from, message });
  }

  /** Applies what was told since the last time. */
  async settle(): Promise<void> {
    for (const { from, message } of this.#waiting.splice(0)) {
      if (message.kind === 'membership') {
        // Whoever comes in asks for the channel; whoever is out knows nothing of it any more.
        this.view = await fetchView(this.person, this.#room);
        continue;
      }
      if (this.view.card === 'closed') continue;
      const updates = await this.#render(from, message);
      if (updates !== undefined && !this.#isKnown(updates)) applyUpdates(this.view, updates, this.#room);
    }
  }

  /** What came between being let in and asking for the channel is in what was asked for. */
  #isKnown(updates: Tl<'Updates'>): boolean {
    return (
      updates._ === 'updates' &&
      updates.updates.some((update) => 'pts' in update && (update.pts ?? 0) <= this.view.pts && update.pts !== 0)
    );
  }

  async #render(from: 'own' | 'channel', message: BusMessage): Promise<Tl<'Updates'> | undefined> {
    if (from === 'own') return await pushOf(this.person.id, message, this.#house.services);
    const push = await channelPushOf(boxOf(this.#room), message, this.#house.services);
    if (push === undefined) return undefined;
    return push.special.includes(this.person.id) ? await push.forOne(this.person.id) : push.shared;
  }
}

/** Someone who was away, brought up to now by the two differences. */
export async function catchUp(person: Person, room: Room, asleep: ChannelView, since: number): Promise<ChannelView> {
  const view = copyOf(asleep);
  const own = await missed(person, await ptsOf(person), { date: since });
  if (own._ === 'updates.difference') applyChats(view, own.chats, room);
  const chat = await cardOf(person, room);
  if (chat._ !== 'channel' || chat.left === true) return closed();
  for (;;) {
    const difference = await missedIn(person, room, view.pts);
    if (difference._ === 'updates.channelDifferenceEmpty') return view;
    assert.ok(difference._ === 'updates.channelDifference');
    applyChats(view, difference.chats, room);
    for (const message of difference.new_messages) view.messages.set(message.id, textOf(message));
    for (const update of difference.other_updates) {
      if (update._ === 'updateDeleteChannelMessages') forget(view, update.messages);
      if (update._ === 'updatePinnedChannelMessages') pin(view, update);
      if (update._ === 'updateEditChannelMessage') view.messages.set(update.message.id, textOf(update.message));
    }
    view.pts = difference.pts;
    if (difference.final === true) return view;
  }
}
