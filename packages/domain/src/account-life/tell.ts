import type { UserId } from '../ids.ts';
import type { Bus, Origin } from '../ports/bus.ts';
import type { BusMessage } from '../updates/bus-message.ts';
import type { StateEvent } from '../updates/state-event.ts';

/** Tells live sessions of changes that are stored for those who are away. */
export function tellState(
  bus: Bus<BusMessage>,
  boxes: readonly UserId[],
  events: readonly StateEvent[],
  date: number,
  origin?: Origin,
): void {
  for (const box of boxes) for (const event of events) bus.publish(box, { kind: 'state', event, date, origin });
}
