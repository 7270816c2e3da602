import { nowSeconds, type BoxEvent, type BoxMessage, type UserId } from '@suaka/domain';
import type { Tl, TlOf } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderEntities } from './entity.ts';
import { messagesOf, ptsCount, renderEvent } from './event-update.ts';
import { peopleOf, renderReply } from './message.ts';
import { renderUsers } from './users.ts';

type Needed = Pick<Services, 'clock' | 'people' | 'relations' | 'presence'>;

/** What a user's sessions are told of events of the user's box. Source: core.telegram.org/api/updates */
export async function renderEvents(
  userId: UserId,
  events: readonly BoxEvent[],
  services: Needed,
): Promise<Tl<'Updates'>> {
  const [event] = events;
  if (event?.kind === 'message' && events.length === 1) {
    const short = await shortForm(userId, event.message, services);
    if (short !== undefined) return short;
  }
  return await renderUpdates(userId, events, services);
}

/** Events in full, after the ids that the caller's random ids became. */
export async function renderUpdates(
  userId: UserId,
  events: readonly BoxEvent[],
  services: Needed,
  sent: readonly { readonly id: number; readonly randomId: bigint }[] = [],
): Promise<TlOf<'updates'>> {
  const named = sent.map(({ id, randomId }): Tl<'Update'> => ({ _: 'updateMessageID', id, random_id: randomId }));
  return {
    _: 'updates',
    updates: [...named, ...events.map(renderEvent)],
    users: await renderUsers(services, userId, peopleOf(messagesOf(events))),
    chats: [],
    date: nowSeconds(services.clock),
    seq: 0,
  };
}

/** A plain text from or to someone whom every device of the user surely knows: a contact. */
async function shortForm(
  userId: UserId,
  message: BoxMessage,
  { relations }: Needed,
): Promise<TlOf<'updateShortMessage'> | undefined> {
  const { content, peerId } = message;
  if (peerId === userId || peopleOf([message]).length > 2) return undefined;
  const { action, forward } = content.extra ?? {};
  if (action !== undefined || forward !== undefined) return undefined;
  const relation = await relations.find(userId, peerId as UserId);
  if (relation.mine === undefined) return undefined;
  return {
    _: 'updateShortMessage',
    out: message.isOut || undefined,
    silent: content.extra?.silent,
    id: message.id,
    user_id: peerId,
    message: content.text,
    pts: message.id,
    pts_count: ptsCount,
    date: content.date,
    reply_to: renderReply(message),
    entities: renderEntities(content.entities),
  };
}
