import { serviceUserId, type UserId } from '../ids.ts';
import type { BoxStore, Place } from '../ports/box-store.ts';
import type { Bus } from '../ports/bus.ts';
import { nowSeconds, type Clock } from '../ports/clock.ts';
import type { ServiceMessages } from '../ports/service-messages.ts';
import type { BusMessage } from '../updates/bus-message.ts';

/**
 * Where a message of the service account is shown: to its receiver only. Its own box would gather
 * every code and welcome of everybody, and nobody reads it.
 */
export const serviceMessagePlace = (to: UserId): Place => ({ boxId: to, peerId: serviceUserId, isOut: false });

/** Sends what the service account says through the message boxes, live and in the difference. */
export function serviceMessagesOver({
  boxes,
  bus,
  clock,
}: {
  readonly boxes: Pick<BoxStore, 'append'>;
  readonly bus: Bus<BusMessage>;
  readonly clock: Clock;
}): ServiceMessages {
  return {
    send: async ({ to, text, entities }) => {
      const date = nowSeconds(clock);
      const places = [serviceMessagePlace(to)];
      const appended = await boxes.append({ authorId: serviceUserId, date, text, entities, places });
      if (appended.isRepeat) return;
      const [id] = appended.ids;
      if (id === undefined) throw new Error('an append without an id');
      const content = { seq: appended.seq, authorId: serviceUserId, date, text, entities };
      const message = { boxId: to, id, peerId: serviceUserId, isOut: false, content };
      bus.publish(to, { kind: 'events', events: [{ kind: 'message', pts: id, message }] });
    },
  };
}
