import type { Origin } from '../ports/bus.ts';
import type { Delivery } from '../ports/box-store.ts';
import type { PeerId } from '../ids.ts';
import type { MessageParts } from './message-parts.ts';

/** What a command did to the box of the one who gave it. */
export interface Affected {
  readonly pts: number;
  readonly ptsCount: number;
}

/** Tells the live sessions of each box, except the one that has its answer. Only after the commit. */
export function deliver(
  { bus }: Pick<MessageParts, 'bus'>,
  deliveries: readonly Delivery[],
  own: PeerId,
  origin: Origin | undefined,
): void {
  for (const { boxId, events } of deliveries) {
    bus.publish(boxId, boxId === own ? { kind: 'events', events, origin } : { kind: 'events', events });
  }
}

/** How far a command brought the own box. */
export async function affected(
  { boxes }: Pick<MessageParts, 'boxes'>,
  deliveries: readonly Delivery[],
  own: PeerId,
): Promise<Affected> {
  const events = deliveries.filter(({ boxId }) => boxId === own).flatMap((delivery) => delivery.events);
  const last = events.at(-1);
  if (last === undefined) return { pts: await boxes.head(own), ptsCount: 0 };
  return { pts: last.pts, ptsCount: events.length };
}
