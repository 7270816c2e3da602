import type { BusMessage, UserId } from '@suaka/domain';
import type { Tl } from '@suaka/tl';
import type { Services } from '../services.ts';
import { renderEvents } from './events.ts';
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
      return renderEvents(userId, message.events, services);
    case 'state':
      return renderStateEvent(userId, message.event, message.date, services);
    case 'typing':
      return renderTyping(message);
    case 'status':
      return renderStatus(userId, message, services);
    case 'signedOut':
      break;
  }
  return undefined;
}
