import assert from 'node:assert/strict';
import { pushOf } from '@suaka/api';
import { RpcError, type BusMessage } from '@suaka/domain';
import type { Params, Tl, TlOf } from '@suaka/tl';
import type { House } from '../accounts/house.ts';
import type { Person } from '../accounts/people.ts';

/** How one person names another. */
export const peerOf = ({ id, user }: Person): TlOf<'inputPeerUser'> => ({
  _: 'inputPeerUser',
  user_id: id,
  access_hash: user.access_hash ?? 0n,
});

let lastRandomId = 0n;

type Sending = Omit<Params<'messages.sendMessage'>, '_' | 'peer' | 'message' | 'random_id'>;

/** Sends a text and gives the answer. */
export async function say(
  from: Person,
  to: Person,
  message: string,
  more: Partial<Sending & { random_id: bigint; peer: Tl<'InputPeer'> }> = {},
): Promise<TlOf<'updateShortSentMessage'>> {
  const answer = await from.call<'messages.sendMessage'>({
    _: 'messages.sendMessage',
    peer: peerOf(to),
    message,
    random_id: ++lastRandomId,
    ...more,
  });
  return answer._ === 'updateShortSentMessage' ? answer : shortOf(answer);
}

/** What is said to oneself is answered in full. */
function shortOf(answer: Tl<'Updates'>): TlOf<'updateShortSentMessage'> {
  assert.ok(answer._ === 'updates');
  const told = answer.updates.find((update) => update._ === 'updateNewMessage');
  assert.ok(told?._ === 'updateNewMessage' && told.message._ === 'message');
  const { id, out, date, entities } = told.message;
  return { _: 'updateShortSentMessage', out, id, pts: told.pts, pts_count: told.pts_count, date, entities };
}

/** One's own view of the chat with someone, newest first. */
export async function chatWith(person: Person, other: Person): Promise<TlOf<'message'>[]> {
  const page = await person.call<'messages.getHistory'>({
    _: 'messages.getHistory',
    peer: peerOf(other),
    offset_id: 0,
    offset_date: 0,
    add_offset: 0,
    limit: 100,
    max_id: 0,
    min_id: 0,
    hash: 0n,
  });
  assert.ok(page._ !== 'messages.messagesNotModified');
  return page.messages.flatMap((message) => (message._ === 'message' ? [message] : []));
}

/** What the person's sessions are pushed for what was published to their box. */
export async function pushed(house: House, person: Person, heard: readonly BusMessage[]): Promise<Tl<'Updates'>[]> {
  const all = await Promise.all(heard.map((message) => pushOf(person.id, message, house.services)));
  return all.filter((updates) => updates !== undefined);
}

export const refusedAs = (name: string) => (error: unknown) => error instanceof RpcError && error.message === name;

/** What someone missed who stood at a pts. */
export const missed = (person: Person, pts: number, more: Partial<Params<'updates.getDifference'>> = {}) =>
  person.call<'updates.getDifference'>({ _: 'updates.getDifference', pts, date: 1, qts: 0, ...more });

export const ptsOf = async (person: Person): Promise<number> =>
  (await person.call<'updates.getState'>({ _: 'updates.getState' })).pts;
