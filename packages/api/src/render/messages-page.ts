import type { BoxMessage, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { peopleOf, renderMessage } from './message.ts';
import { renderUsers } from './users.ts';

type Needed = Pick<Services, 'people' | 'relations' | 'presence'>;

/**
 * A part of a list of messages; whole where it holds all there are. Never messagesNotModified: the hash that a client
 * sends knows the ids alone, and an edit would be missed. Source: core.telegram.org/type/messages.Messages
 */
export async function renderMessagesPage(
  viewer: UserId,
  page: { readonly messages: readonly BoxMessage[]; readonly count: number; readonly isCountExact: boolean },
  services: Needed,
): Promise<Tl<'messages.Messages'>> {
  const { messages, count } = page;
  const body = {
    messages: messages.map(renderMessage),
    topics: [],
    chats: [],
    users: await renderUsers(services, viewer, peopleOf(messages)),
  };
  if (messages.length >= count) return { _: 'messages.messages', ...body };
  return { _: 'messages.messagesSlice', count, inexact: page.isCountExact ? undefined : true, ...body };
}
