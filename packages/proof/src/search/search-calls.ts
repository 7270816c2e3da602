import assert from 'node:assert/strict';
import type { Params, Tl } from '@suaka/tl';
import type { Person } from '../accounts/people.ts';

type Search = Params<'messages.search'>;
type Global = Params<'messages.searchGlobal'>;

export const anything: Tl<'MessagesFilter'> = { _: 'inputMessagesFilterEmpty' };

/** What a search answers, whichever form it has. */
export type FoundPage = Exclude<Tl<'messages.Messages'>, { _: 'messages.messagesNotModified' }>;

/** Looks through one chat. */
export async function searchIn(
  person: Person,
  peer: Tl<'InputPeer'>,
  q: string,
  more: Partial<Search> = {},
): Promise<FoundPage> {
  const page = await person.call<'messages.search'>({
    _: 'messages.search',
    peer,
    q,
    filter: anything,
    min_date: 0,
    max_date: 0,
    offset_id: 0,
    add_offset: 0,
    limit: 20,
    max_id: 0,
    min_id: 0,
    hash: 0n,
    ...more,
  });
  assert.ok(page._ !== 'messages.messagesNotModified');
  return page;
}

/** Looks through all chats. */
export async function searchAll(person: Person, q: string, more: Partial<Global> = {}): Promise<FoundPage> {
  const page = await person.call<'messages.searchGlobal'>({
    _: 'messages.searchGlobal',
    q,
    filter: anything,
    min_date: 0,
    max_date: 0,
    offset_rate: 0,
    offset_peer: { _: 'inputPeerEmpty' },
    offset_id: 0,
    limit: 20,
    ...more,
  });
  assert.ok(page._ !== 'messages.messagesNotModified');
  return page;
}

/** The texts of a page, in its order. */
export const textsIn = ({ messages }: FoundPage): string[] =>
  messages.map((message) => (message._ === 'message' ? message.message : message._));

export const countOf = (page: FoundPage): number =>
  page._ === 'messages.messages' ? page.messages.length : page.count;

let lastRandomId = 5_000_000n;

/** Writes something down in the saved messages. */
export async function keep(person: Person, message: string): Promise<void> {
  const peer = { _: 'inputPeerSelf' } as const;
  await person.call<'messages.sendMessage'>({ _: 'messages.sendMessage', peer, message, random_id: ++lastRandomId });
}
