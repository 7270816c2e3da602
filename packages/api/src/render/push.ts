import { nowSeconds, type BusMessage, type PeerId, type UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { everyone } from './everyone.ts';
import { messagesOf } from './event-update.ts';
import { renderEvents } from './events.ts';
import { renderPostCounts } from './post-counts.ts';
import { renderStateEvent } from './state-event.ts';
import { renderStatus } from './status.ts';
import { renderTyping } from './typing.ts';

/**
 * What the live sessions of a user are told for a message on the bus about the user's box, in
 * canonical shape; undefined where there is nothing to tell.
 */
export async function pushOf(
  userId: UserId,
  message: BusMessage,
  services: Services,
): Promise<Tl<'Updates'> | undefined> {
  switch (message.kind) {
    case 'events':
      return renderEvents(userId, userId, message.events, services);
    case 'state':
      return renderStateEvent(userId, message.event, message.date, services);
    case 'typing':
      return renderTyping(message);
    case 'status':
      return renderStatus(userId, message, services);
    case 'postCounts':
      return renderPostCounts(message, nowSeconds(services.clock));
    case 'membership':
    case 'loginToken':
    case 'signedOut':
      break;
  }
  return undefined;
}

/**
 * What those who are in a channel are told for a message on the bus about its box: rendered once for
 * all, and anew for those who see it differently.
 */
export interface ChannelPush {
  readonly shared: Tl<'Updates'>;
  /** The author, whose other devices are told that it is theirs, and whoever is mentioned. */
  readonly special: readonly UserId[];
  readonly forOne: (userId: UserId) => Promise<Tl<'Updates'>>;
}

/** Undefined where there is nothing to tell. */
export async function channelPushOf(
  channelId: PeerId,
  message: BusMessage,
  services: Services,
): Promise<ChannelPush | undefined> {
  if (message.kind === 'events') {
    const { events } = message;
    const forOne = (userId: UserId): Promise<Tl<'Updates'>> => renderEvents(userId, channelId, events, services);
    const concerned = [
      ...messagesOf(events).flatMap(({ content }) => [content.authorId, ...(content.extra?.mentions ?? [])]),
      // Who reacted sees which reactions are their own.
      ...events.flatMap((event) => (event.kind === 'reactions' ? (event.actorId ?? []) : [])),
    ];
    return { shared: await forOne(everyone), special: [...new Set(concerned)], forOne };
  }
  const shared = await pushOf(everyone, message, services);
  if (shared === undefined) return undefined;
  const forOne = async (userId: UserId): Promise<Tl<'Updates'>> => (await pushOf(userId, message, services)) ?? shared;
  // Nobody is told that they type themselves.
  return { shared, special: [], forOne };
}
