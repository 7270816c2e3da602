import assert from 'node:assert/strict';
import { channelPushOf, pushOf } from '@suaka/api';
import type { BusMessage } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
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
}

const settingsOf = (chat: Tl<'Chat'>): string => {
  if (chat._ !== 'channel') return chat._;
  const { title, username, noforwards, slowmode_enabled: slow, join_request: asks, default_banned_rights: kept } = chat;
  return JSON.stringify({ title, username, noforwards, slow, asks, kept });
};

const textOf = (message: Tl<'Message'>): string =>
  message._ === 'message' ? `${message.message}|${message.edit_date ?? 0}` : `<${message._}>`;

/** Asks for everything afresh. */
export async function fetchView(person: Person, room: Room): Promise<ChannelView> {
  const chat = await cardOf(person, room);
  if (chat._ !== 'channel' || chat.left === true) return { pts: 0, card: 'closed', messages: new Map() };
  const messages = (await historyOf(person, room)).map((message) => [message.id, textOf(message)] as const);
  return { pts: (await fullOf(person, room)).pts, card: settingsOf(chat), messages: new Map(messages) };
}

export const copyOf = (view: ChannelView): ChannelView => ({ ...view, messages: new Map(view.messages) });

/** What is compared: a list of messages in their order. */
export const comparable = ({ pts, card, messages }: ChannelView): unknown => ({
  pts,
  card,
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
      for (const id of update.messages) view.messages.delete(id);
      view.pts = update.pts;
      return;
    default:
      assert.ok(['updateChannel', 'updateReadChannelInbox', 'updateReadChannelOutbox'].includes(update._), update._);
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
  if (chat._ !== 'channel' || chat.left === true) return { pts: 0, card: 'closed', messages: new Map() };
  for (;;) {
    const difference = await missedIn(person, room, view.pts);
    if (difference._ === 'updates.channelDifferenceEmpty') return view;
    assert.ok(difference._ === 'updates.channelDifference');
    applyChats(view, difference.chats, room);
    for (const message of difference.new_messages) view.messages.set(message.id, textOf(message));
    for (const update of difference.other_updates) {
      if (update._ === 'updateDeleteChannelMessages') for (const id of update.messages) view.messages.delete(id);
      if (update._ === 'updateEditChannelMessage') view.messages.set(update.message.id, textOf(update.message));
    }
    view.pts = difference.pts;
    if (difference.final === true) return view;
  }
}
